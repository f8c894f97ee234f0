import type { ImportedPerson } from '../importedPerson.ts';
import type { ProposedFact } from './readRemarks.ts';

type Person = ImportedPerson['person'];
type ContactPoint = ImportedPerson['contactPoints'][number];

/** Fields that one accepted fact sets on the person; undefined when it is about contact points. */
function personFields({ kind }: ProposedFact): Person | undefined {
  switch (kind) {
    case 'interpreterNeeded':
      return { interpreter: 'yes' };
    case 'interpreterNotNeeded':
      return { interpreter: 'no' };
    case 'interpreterSometimes':
      return { interpreter: 'sometimes' };
    case 'interpreterNotRelative':
      return { interpreterNotRelative: 'yes' };
    case 'interpreterWoman':
      return { interpreterGender: 'woman' };
    case 'interpreterMan':
      return { interpreterGender: 'man' };
    case 'noFixedAddress':
      return { noFixedAddress: true };
    default:
      return undefined;
  }
}

/** Fields that one accepted fact sets on a contact point. Two facts that meet: the stricter stands. */
function contactFields(fact: ProposedFact, point: ContactPoint): ContactPoint {
  const { kind, minutes = 0, word = '' } = fact;
  switch (kind) {
    case 'callAfter':
      return { notBefore: Math.max(minutes, point.notBefore ?? 0) };
    case 'callBefore':
      return { notAfter: Math.min(minutes, point.notAfter ?? 1440) };
    case 'bestTime':
      return { bestTimes: [point.bestTimes, fact.words].filter(Boolean).join('; ').slice(0, 500) };
    case 'noVoicemail':
      return { voicemail: 'no' };
    case 'voicemailOk':
      return { voicemail: point.voicemail === 'no' ? 'no' : 'yes' };
    case 'noCalls':
      return { call: 'no' };
    case 'noTexts':
      return { text: 'no' };
    case 'textOnly':
      return { call: 'no', voicemail: 'no', text: point.text === 'no' ? 'no' : 'yes' };
    case 'textOk':
      return { text: point.text === 'no' ? 'no' : 'yes' };
    case 'whatsappOnly':
      return { call: 'no', voicemail: 'no', text: 'no', whatsapp: 'yes' };
    case 'whatsappOk':
      return { whatsapp: point.whatsapp === 'no' ? 'no' : 'yes' };
    case 'emailOnly':
      return { call: 'no', text: 'no', whatsapp: 'no', voicemail: 'no' };
    case 'doNotNameAgency':
      return { nameAgency: 'no' };
    case 'mustNotKnow':
      return { mustNotKnow: [...new Set([...(point.mustNotKnow ?? []), word])] };
    case 'sharedLine':
      return { whose: 'shared', whoseDetail: fact.words.slice(0, 500) };
    case 'monitoredLine':
      return { monitored: 'yes' };
    case 'codeWord':
      return { codeWord: word };
    default:
      return {};
  }
}

/** E-mail has no hours and no voicemail, but whoever must not know must not read it either. */
const concernsEveryPoint = new Set(['doNotNameAgency', 'mustNotKnow', 'codeWord']);

/**
 * Applies an accepted fact. `applied` is false when it found nothing to stand on (a rule about calls
 * for somebody without a telephone): then its words must stay in the note.
 */
export function applyFact(
  fact: ProposedFact,
  imported: Pick<ImportedPerson, 'person' | 'contactPoints'>,
): Pick<ImportedPerson, 'person' | 'contactPoints'> & { readonly applied: boolean } {
  const fields = personFields(fact);
  if (fields !== undefined) {
    return { ...imported, person: { ...imported.person, ...fields }, applied: true };
  }
  let applied = false;
  const contactPoints = imported.contactPoints.map((point) => {
    if (point.kind === 'email' && !concernsEveryPoint.has(fact.kind)) return point;
    applied = true;
    return { ...point, ...contactFields(fact, point) };
  });
  return { ...imported, contactPoints, applied };
}
