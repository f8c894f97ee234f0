/** Joining an agency from a new laptop. Names are isolated already. */
export const joining = {
  // The invitation
  title: 'Your invitation',
  text: 'An administrator of your agency made it for you: a file, or a code to paste. Have it at hand now.',
  openFile: 'Open the file',
  opened: (name: string) => `Opened: ${name}`,
  paste: 'Or paste the code here',
  pasteHint: 'All of it, from the first sign to the last.',
  missing: 'Open the invitation’s file, or paste its code.',
  openedFirst: (name: string) =>
    `The invitation ${name} is opened once this laptop has a vault of yours: that takes two minutes.`,
  waitsFor: 'An invitation was opened. It waits under Settings, People and laptops.',
  whoInvites: (from: string, agency: string) => `${from} invites you to ${agency}`,
  goodUntil: (day: string) => `Good until ${day}.`,
  expiredTitle: 'This invitation is not good any more',
  expired: (from: string, day: string) =>
    `It was good until ${day}. Nothing was changed. Ask ${from} for a new one; that takes a minute.`,
  another: 'Use another invitation',
  alone: 'I was invited to an agency that has Carnet already',
  startInstead: 'I start an agency instead',

  // What is here already
  bringTitle: 'What is in this vault already',
  bringPeople: (count: number) =>
    count === 1 ? 'There is 1 client file here.' : `There are ${count} client files here.`,
  bringOther: 'There are things here that you wrote before.',
  bring: 'They come with me into the agency',
  bringHint:
    'In programs of their own, which the administrators of the agency can see. What nobody may know there stays out: then make a new vault for the agency instead.',
  bringMissing: 'Say that they come with you. Otherwise this vault can’t join.',

  ask: 'Ask to be let in',

  // Waiting
  askedTitle: (agency: string) => `Asking to join ${agency}`,
  askedText: 'Three steps are left. You may close Carnet in between: it waits here.',
  handOver: (from: string) => `Hand your request to ${from}`,
  handOverText:
    'As a file on a stick, or by e-mail or chat. There is nothing about a client in it, and nobody else can use it.',
  saveRequest: 'Save the request',
  copyRequest: 'Copy as a code',
  savedAs: (name: string) => `Saved as ${name}.`,
  through:
    'Or without files: if this laptop reaches the agency’s shared place already, request and answer go there by themselves.',
  throughChoose: 'Choose the shared place',
  throughSoon: (place: string) => `Your request goes to ${place}.`,
  throughNow: (place: string, ago: string) =>
    `Your request lies in ${place}. Looked for the answer ${ago}.`,
  throughLook: 'Look for the answer',
  compare: 'Compare six words',
  compareText: (from: string) =>
    `${from} sees six words too. Read yours aloud, on the telephone or face to face. Only if all six are the same is it your laptop that is let in, and nobody else’s.`,
  words: 'The six words of this laptop',
  otherLanguage: 'If the other side reads Carnet in French',
  answer: 'Take the answer',
  answerText: (from: string) =>
    `${from} gives you a file in return, unless it comes by itself through the shared place.`,
  openAnswer: 'Open the answer',
  pasteAnswer: 'Or paste the answer’s code here',
  takeAnswer: 'Take this answer',
  lapsed: (day: string) =>
    `The invitation was good until ${day}. If the answer is made already, it is still good; otherwise ask for a new invitation.`,
  cancel: 'Stop joining',
  cancelTitle: 'Stop joining?',
  cancelText:
    'Your request is withdrawn on this laptop. Your vault stays as it is, and you can join later with a new invitation.',
  keepWaiting: 'Keep waiting',

  // Let in
  letInTitle: (agency: string) => `${agency} lets you in`,
  letInText:
    'Your passphrase ends it. From then on the agency’s sheet, which lies in a safe, opens this vault as well, should you ever lose passphrase and words.',
  finish: 'Join now',
  finishing: 'Joining…',

  // Done
  doneTitle: (agency: string) => `You belong to ${agency}`,
  doneText:
    'What colleagues wrote comes to this laptop as soon as the two exchange changes: through the shared place, or by stick. Until then lists look emptier than they are.',
  exchanged: 'What colleagues had passed on until now is here.',
  noPlaceTitle: 'This laptop knows no shared place yet',
  noPlaceText:
    'Ask your administrator where the laptops meet, and choose it here or later under Settings, Sharing. A stick does as well.',
  placeElsewhere: (path: string) =>
    `Carnet looked for ${path}. On this laptop it may lie elsewhere, or under another name.`,

  // Restored, or removed and invited again
  againTitle: 'Ask to be let in again',
};
