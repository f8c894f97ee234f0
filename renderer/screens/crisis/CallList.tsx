import type { CrisisEntry } from '../../../shared/records/crisisList.ts';
import { crisisKinds } from '../../../shared/vocabulary/crisisKinds.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Card } from '../../components/Card.tsx';
import { Tag } from '../../components/Tag.tsx';
import { CopyNumber } from './CopyNumber.tsx';

const national = ['emergency', 'suicideHelpline'];

/** Whom to call: the two numbers of everywhere, then the agency's own, each to be read from afar and copied. */
export function CallList() {
  const { crisis } = useMessages();
  const format = useFormat();
  const { me } = useWork();
  const { crisisList, crisisReviewedOn } = me.agency;
  const first = crisisList.filter(({ kind }) => national.includes(kind));
  const own = crisisList.filter(({ kind }) => !national.includes(kind));
  const reviewed =
    crisisReviewedOn === null
      ? crisis.neverReviewed
      : crisis.reviewed(format.fullDay(crisisReviewedOn));
  return (
    <Card title={crisis.call} note={<span className="hint">{reviewed}</span>}>
      <ul className="crisis-list">
        {[...first, ...own].map((entry, index) => (
          // A line of the list has no id of its own, and nothing here moves.
          <Entry key={`${index} ${entry.telephone}`} entry={entry} />
        ))}
      </ul>
      {own.length === 0 ? <p className="sub crisis-none">{crisis.noList}</p> : null}
    </Card>
  );
}

function Entry({ entry }: { entry: CrisisEntry }) {
  const { crisis } = useMessages();
  const label = useLabels();
  const kind = label(crisisKinds, entry.kind);
  return (
    <li className="crisis-entry">
      <div className="crisis-entry-words">
        <div className="crisis-kind">
          {entry.name === '' ? kind : <bdi dir="auto">{entry.name}</bdi>}
          {entry.name === '' ? null : <span className="dim"> · {kind}</span>}
        </div>
        {entry.telephone === '' ? (
          <span className="dim">{crisis.noNumber}</span>
        ) : (
          <bdi className="crisis-number" dir="ltr">
            {entry.telephone}
          </bdi>
        )}
        {entry.note === '' ? null : (
          <div className="dim">
            <bdi dir="auto">{entry.note}</bdi>
          </div>
        )}
        {entry.kind === 'suicideHelpline' && !entry.confirmed ? (
          <div>
            <Tag tone="amber">{crisis.notConfirmed}</Tag>
          </div>
        ) : null}
      </div>
      {entry.telephone === '' ? null : <CopyNumber number={entry.telephone} />}
    </li>
  );
}
