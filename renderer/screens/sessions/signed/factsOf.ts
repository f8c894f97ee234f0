import { accountKinds } from '../../../../shared/vocabulary/accountKinds.ts';
import { channelConsents } from '../../../../shared/vocabulary/channelConsent.ts';
import type { CodeList } from '../../../../shared/vocabulary/codeList.ts';
import { deletions } from '../../../../shared/vocabulary/documentExchanges.ts';
import { identityChecks, identityResults } from '../../../../shared/vocabulary/identityChecks.ts';
import { interpreterKinds } from '../../../../shared/vocabulary/interpreterKinds.ts';
import { languages } from '../../../../shared/vocabulary/languages.ts';
import { othersPresent } from '../../../../shared/vocabulary/othersPresent.ts';
import { outcomes } from '../../../../shared/vocabulary/outcomes.ts';
import { planning } from '../../../../shared/vocabulary/planning.ts';
import { platforms } from '../../../../shared/vocabulary/platforms.ts';
import { recordingStates } from '../../../../shared/vocabulary/recordingStates.ts';
import { safeToTalk } from '../../../../shared/vocabulary/safeToTalk.ts';
import { serviceTypes } from '../../../../shared/vocabulary/serviceTypes.ts';
import { sessionPurposes } from '../../../../shared/vocabulary/sessionPurposes.ts';
import { startedBy } from '../../../../shared/vocabulary/startedBy.ts';
import { supports } from '../../../../shared/vocabulary/supports.ts';
import {
  completions,
  fallbacks,
  technicalProblems,
} from '../../../../shared/vocabulary/technicalProblems.ts';
import { topics } from '../../../../shared/vocabulary/topics.ts';
import { yesNoNotAsked } from '../../../../shared/vocabulary/answer.ts';
import type { CallOutput } from '../../../../shared/contract/contract.ts';
import type { Messages } from '../../../messages/en.ts';
import { isBlank } from '../body/blanks.ts';
import { hiddenFields } from '../body/channelFields.ts';

export type ClosedFields = CallOutput<'session.get'>['fields'];
export type Fact = { readonly label: string; readonly value: string };

/** Fields that hold codes, in the order in which they are read. */
const coded = [
  ['identityCheck', identityChecks],
  ['identityResult', identityResults],
  ['canTalk', safeToTalk],
  ['channelConsent', channelConsents],
  ['recording', recordingStates],
  ['othersPresent', othersPresent],
  ['interpreter', interpreterKinds],
  ['interpreterConfidential', yesNoNotAsked],
  ['purpose', sessionPurposes],
  ['service', serviceTypes],
  ['topics', topics],
  ['outcome', outcomes],
  ['supports', supports],
  ['language', languages],
  ['completed', completions],
  ['technical', technicalProblems],
  ['fallback', fallbacks],
  ['platform', platforms],
  ['account', accountKinds],
  ['planned', planning],
  ['startedBy', startedBy],
  ['documentsDeleted', deletions],
] as const satisfies readonly (readonly [string, CodeList<string>])[];

/** What was answered in a closed session, in the reader's words; blanks and what can't apply are left out. */
export function factsOf(
  fields: ClosedFields,
  words: Messages['sessions'],
  language: 'en' | 'fr',
  isolate: (text: string) => string,
): Fact[] {
  const hidden = hiddenFields(fields.channel);
  const facts: Fact[] = [];
  const add = (label: string, value: string) => {
    if (value !== '') facts.push({ label, value });
  };
  const text = (label: string, value: string) => add(label, isolate(value));

  for (const [name, list] of coded) {
    const field = name === 'interpreter' ? 'interpreterKind' : name;
    const value: string | readonly string[] = fields[field];
    if (hidden.has(field) || isBlank(value) || value === 'none') continue;
    const codes: readonly string[] = typeof value === 'string' ? [value] : value;
    const said = codes.map((code) => list.label(code, language)).join(', ');
    if (name === 'interpreter' && fields.interpreterName !== '') {
      add(words[name], `${said}, ${isolate(fields.interpreterName)}`);
    } else if (name === 'othersPresent' && fields.othersWho !== '') {
      add(words[name], `${said}: ${isolate(fields.othersWho)}`);
    } else add(words[name], said);
    if (name === 'interpreterConfidential') {
      text(words.interpreterChildReason, fields.interpreterChildReason);
    }
  }
  text(words.location, fields.location);
  text(words.callBack, fields.callBack);
  add(
    words.documentsTitle,
    fields.documents
      .map(
        (one) => `${isolate(one.what)} (${one.direction === 'sent' ? words.sent : words.received})`,
      )
      .join(', '),
  );
  return facts;
}
