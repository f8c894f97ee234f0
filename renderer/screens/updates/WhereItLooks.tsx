import type { UpdateStatus } from '../../../shared/contract/updates.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { MeteredChoice } from '../sync/MeteredChoice.tsx';

/** When this laptop looked, where, what it could not reach, and what it asks before it does so. */
export function WhereItLooks({
  status: { sources, lookedAt, isMetered, hasPlace },
}: {
  status: UpdateStatus;
}) {
  const { updates } = useMessages();
  const format = useFormat();
  const [first] = sources;
  if (first === undefined) return <p className="hint">{updates.looksNowhere}</p>;
  const where = updates.looksIn[sources.length > 1 ? 'both' : first.kind];
  const unreached = sources.filter(({ reached }) => reached === false);
  return (
    <>
      <p className="hint">
        {lookedAt === null
          ? updates.lookedNever
          : updates.lookedAt(format.dayAndTime(lookedAt), where)}
      </p>
      {unreached.map(({ kind }) => (
        <p key={kind} className="hint" role="status">
          {updates.unreached[kind]}
        </p>
      ))}
      {isMetered ? <p className="hint">{updates.looksWhenTold}</p> : null}
      {/* With a place in common it is asked under Sharing. */}
      {hasPlace ? null : <MeteredChoice metered={isMetered} />}
    </>
  );
}
