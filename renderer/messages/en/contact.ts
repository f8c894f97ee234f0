/** Reaching a person safely. `name` is isolated already; `time` reads "4 pm". Nothing here inflects for the client. */
export const contact = {
  howToReach: 'How to reach',
  asOf: (day: string) => `as of ${day}`,
  asKnownOn: (day: string, heard: string) =>
    `as known on ${day}; this laptop last heard from the others ${heard}`,
  otherWays: 'Other ways to reach',
  nothingHeld: 'No telephone or address on file.',
  call: 'Call',
  callNumber: (value: string) => `Call ${value}`,
  copyNumber: (value: string) => `Copy ${value}`,
  /** `owner` may end in "…": "Shared with…". */
  owner: (owner: string, detail: string) =>
    detail === ''
      ? owner.replace('…', '')
      : owner.endsWith('…')
        ? owner.replace('…', ` ${detail}`)
        : `${owner}: ${detail}`,
  first: (way: string) => `${way} first`,
  rulesFor: (value: string) => `Rules for ${value}`,
  notSafeYet: 'Safety not asked yet',

  // Short, beside the number.
  short: {
    doNotUse: 'do not use',
    notAskedChannel: 'not asked if this is safe',
    doNotNameAgency: 'do not name the agency',
    noVoicemail: 'no voicemail',
    noText: 'no texts',
    noWhatsapp: 'no WhatsApp',
    notBefore: (time: string) => `after ${time}`,
    notAfter: (time: string) => `before ${time}`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
    monitored: 'someone else listens or reads',
    sharedLine: (who: string) => (who === '' ? 'shared line' : `shared: ${who}`),
    mustNotKnow: (who: string) => `must not know: ${who}`,
    codeWord: (word: string) => `code word: ${word}`,
    guardiansNumber: (who: string) =>
      who === '' ? 'a guardian’s number' : `a guardian’s number: ${who}`,
    notDirectly: 'under 18: reach a guardian',
    notAsked: 'not asked',
  },

  // Whole sentences, where a contact is started.
  sentence: {
    notToCall: (name: string) => `${name} asked not to be called.`,
    notToText: (name: string) => `${name} asked not to be sent texts.`,
    notToWhatsapp: (name: string) => `${name} asked not to be reached on WhatsApp.`,
    notThisWay: (name: string) => `${name} asked not to be reached this way.`,
    notAskedChannel: 'Nobody has asked yet whether this way is safe.',
    notBefore: (name: string, time: string) => `${name} asked not to be called before ${time}.`,
    notAfter: (name: string, time: string) => `${name} asked not to be called after ${time}.`,
    doNotNameAgency: 'Someone else may answer: do not name the agency.',
    mayNotNameYet: 'Nobody has asked whether the agency may be named: do not name it.',
    noVoicemail: 'Leave no voicemail.',
    voicemailNotAsked: 'Nobody has asked about voicemail: leave none.',
    monitored: 'Someone else may be listening or reading along.',
    sharedLine: (who: string) =>
      who === '' ? 'Others use this line too.' : `Others use this line too: ${who}.`,
    mustNotKnow: (who: string) => `Must not know: ${who}.`,
    codeWord: (word: string) => `Code word: “${word}”.`,
    guardiansNumber: (who: string) =>
      who === ''
        ? 'This is a guardian’s number, not the client’s own.'
        : `This is a guardian’s number (${who}), not the client’s own.`,
    notDirectly: 'Under 18, and not to be contacted directly: reach a guardian.',
    directlyNotAsked: 'Under 18, and nobody has asked about direct contact: reach a guardian.',
  },

  // The question before a contact that goes against what was asked for.
  beforeCall: 'Before you call',
  beforeCopy: 'Before you copy the number',
  beforeOther: 'Before you write',
  notNow: 'Not now',
  callAnyway: 'Call anyway',
  copyAnyway: 'Copy anyway',
  writeAnyway: 'Write anyway',
  reason: 'Reason',
  reasonHint: 'Kept in the log of who did what. Supervisors can read it.',
  reasonNeeded: 'Say why it can’t wait.',
  alsoKeep: 'Also:',
};
