/** The agency's sheet: paper for the day on which nobody who administers Carnet is left. */
export const agencySheet = {
  title: 'The agency’s sheet',
  stepTitle: 'A sheet for the agency’s safe',
  why: 'If every administrator leaves, falls ill or forgets, this paper makes somebody an administrator again, and opens the vaults of the agency’s members. There is no other way.',
  danger:
    'Whoever holds it and one of your laptops can read what is on that laptop, and nothing shows it. Keep it as you keep the agency’s seal: in a safe, away from every laptop.',
  howMany: 'How it is kept',
  whichHave: 'What do you have?',
  whole: 'One sheet',
  wholeHint: 'For a safe that two people can open.',
  split: 'Three parts, any two of which are enough',
  splitHint: 'For three people or three places. One part alone tells nothing, and one may be lost.',
  showWords: 'Show the words',
  part: (number: number) => `Part ${number} of 3`,
  onlyTwo: 'Any two parts are enough.',
  haveIt: 'I have it on paper',
  haveThem: 'I have all three on paper',
  later: 'Later',
  state: {
    kept: 'Not read back from paper yet. Carnet keeps the words until then.',
    notShown: 'Nobody has written it down yet.',
    tested: (day: string) => `Read back from paper on ${day}. Carnet does not keep it any more.`,
    elsewhere: 'It was made on the laptop on which the agency was founded.',
  },
  show: 'Write it down',
  test: 'Read it back',
  testTitle: 'Read it back from paper',
  testText:
    'A sheet that nobody tried is a hope. Type what stands on the paper: Carnet sees whether it is right, and then forgets the words.',
  testedOne: 'The words of the sheet',
  testedPart: (number: number): string =>
    number === 1 ? 'The words of one part' : 'The words of another part',
  testedHint: 'In order, with spaces between. Accents and capitals don’t matter.',
  testMissing: 'Type the words from the paper.',
  testWrong: 'These are not the words of this agency’s sheet. Look at the paper again.',
  tested: 'The sheet is right. Put it away now; Carnet has forgotten it.',
  slotDue: 'The sheet does not open your vault yet',
  slotDueText:
    'This vault is from before the agency’s sheet. Your passphrase lets the sheet open it as well.',
  slotDo: 'Let the sheet open it',
  appoint: 'Use the sheet to become an administrator',
  appointTitle: 'Become an administrator with the sheet',
  appointText:
    'For the day on which no administrator is left. Every member sees on Today that it was used.',
  appointDo: 'Become an administrator',
  appointed: 'You are an administrator now. Everybody sees it on Today.',

  recoverAsk: 'Use the agency’s sheet',
  recoverTitle: (name: string) => `Open ${name}’s vault with the agency’s sheet`,
  recoverText:
    'Take the sheet from the agency’s safe. It opens the vaults of the agency’s members, and the log of this vault says that it was used.',
  recoverDo: 'Open with the sheet',

  // On paper
  paperTitle: (agency: string) => `Agency sheet of ${agency}`,
  paperPart: (number: number, agency: string) =>
    `Part ${number} of 3 of the agency sheet of ${agency}`,
  paperMade: (date: string) => `Carnet, printed ${date}`,
  paperDanger:
    'Anyone with this page and one of the agency’s laptops can read everything on that laptop, without leaving a trace.',
  paperPartDanger:
    'Anyone with two of the three parts and one of the agency’s laptops can read everything on that laptop, without leaving a trace.',
  paperKeep:
    'Keep it sealed in the agency’s safe, never with a laptop, never as a photograph. If it was seen by somebody who should not have seen it, tell the administrators.',
  paperPartKeep:
    'Keep it sealed, away from the other parts and from every laptop, never as a photograph.',
  paperStepsTitle: 'To use it',
  paperSteps: [
    'Open Carnet on a laptop of the agency with the vault of whoever is to be an administrator.',
    'In Settings, People and laptops, choose “Use the sheet to become an administrator”.',
    'Type the words in order. Accents and capitals don’t matter.',
  ],
  paperPartSteps: [
    'Bring two of the three parts together, at a laptop of the agency.',
    'In Settings, People and laptops, choose “Use the sheet to become an administrator”.',
    'Type the words of both parts. Accents and capitals don’t matter.',
  ],

  // On Today
  noticeTitle: 'If you are away for good, nobody can let a laptop in',
  noticeText:
    'You are the only administrator, and the agency’s sheet was not read back from paper yet. Do one of the two: it takes five minutes.',
  noticeDo: 'The agency’s sheet',
};
