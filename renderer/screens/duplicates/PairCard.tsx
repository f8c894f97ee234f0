import type { PersonLine } from '../../../shared/contract/common.ts';
import type { DuplicatePair } from '../../../shared/contract/finding.ts';
import { languages } from '../../../shared/vocabulary/languages.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Name, usePlainName } from '../../components/Name.tsx';
import { Tag } from '../../components/Tag.tsx';
import { isValue } from '../clients/answered.ts';
import { Reasons } from './Reasons.tsx';

export type Verdict = 'same' | 'different' | 'askLater';

/** Two files side by side, what they share marked, why they were found, and what to say. */
export function PairCard({
  pair,
  busy,
  onJudge,
  onUndo,
}: {
  pair: DuplicatePair;
  busy: boolean;
  onJudge: (verdict: Verdict) => void;
  onUndo: (() => void) | null;
}) {
  const { clients, duplicates } = useMessages();
  const label = useLabels();
  const plainName = usePlainName();
  const { first, second } = pair;
  const names = duplicates.pair(plainName(first.name), plainName(second.name));
  const facts: readonly [string, (person: PersonLine) => string, evidence?: true][] = [
    // The agency's own number and its worker are no evidence: nothing is made of their being alike.
    [duplicates.file, (person) => person.fileNumber],
    [
      duplicates.born,
      ({ birthYear, birthEstimated }) =>
        birthYear === null ? '' : birthEstimated ? clients.bornAbout(birthYear) : String(birthYear),
      true,
    ],
    [
      duplicates.speaks,
      ({ speaksBest }) => (isValue(speaksBest) ? label(languages, speaksBest) : ''),
      true,
    ],
    [duplicates.worker, (person) => person.workerName],
  ];
  const shown = facts.filter(([, read]) => read(first) !== '' || read(second) !== '');
  const undecided = pair.verdict === 'open' || pair.verdict === 'askLater';
  return (
    <article className="card pair" aria-label={names}>
      <table className="pair-table">
        <caption className="visually-hidden">{names}</caption>
        <thead>
          <tr>
            <td aria-hidden />
            {[first, second].map((person) => (
              <th key={person.id} scope="col">
                <Link to={`/clients/${person.id}`} className="pair-name">
                  <Name name={person.name} />
                </Link>
              </th>
            ))}
            <td aria-hidden />
          </tr>
        </thead>
        <tbody>
          {shown.map(([what, read, evidence]) => {
            const values = [read(first), read(second)];
            const same = evidence === true && values[0] !== '' && values[0] === values[1];
            return (
              <tr key={what}>
                <th scope="row">{what}</th>
                {values.map((value, index) => (
                  <td key={index === 0 ? first.id : second.id} className="tabular">
                    {value === '' ? (
                      <span className="hint">{duplicates.noFact}</span>
                    ) : (
                      <bdi dir="auto">{value}</bdi>
                    )}
                  </td>
                ))}
                <td className="pair-same">
                  {same ? <Icon name="check" label={duplicates.alike} /> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="pair-foot">
        <Reasons reasons={pair.reasons} />
        <div className="cluster pair-buttons">
          {undecided ? (
            <>
              <Button isDisabled={busy} onPress={() => onJudge('same')}>
                {duplicates.samePerson}
              </Button>
              <Button isDisabled={busy} onPress={() => onJudge('different')}>
                {duplicates.differentPeople}
              </Button>
            </>
          ) : (
            <Tag>{duplicates.decided[pair.verdict]}</Tag>
          )}
          {pair.verdict === 'open' ? (
            <Button kind="quiet" isDisabled={busy} onPress={() => onJudge('askLater')}>
              {duplicates.notSure}
            </Button>
          ) : null}
          {onUndo && !undecided ? (
            <Button
              icon="undo"
              isDisabled={busy}
              aria-label={duplicates.undoOf(names)}
              onPress={onUndo}
            >
              {duplicates.undo}
            </Button>
          ) : null}
        </div>
      </div>
    </article>
  );
}
