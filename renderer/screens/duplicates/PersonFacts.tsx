import type { PersonLine } from '../../../shared/contract/common.ts';
import { languages } from '../../../shared/vocabulary/languages.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { isValue } from '../clients/answered.ts';

/** What tells one file from another in a dim line: file number, birth year, language, worker. */
export function PersonFacts({ person }: { person: PersonLine }) {
  const { common } = useMessages();
  const label = useLabels();
  const facts = [
    person.fileNumber === '' ? '' : common.fileNumber(person.fileNumber),
    person.birthYear === null ? '' : common.bornYear(person.birthYear, person.birthEstimated),
    isValue(person.speaksBest) ? label(languages, person.speaksBest) : '',
    person.workerName,
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? null : (
    <div className="dim">
      <bdi>{facts.join(' · ')}</bdi>
    </div>
  );
}
