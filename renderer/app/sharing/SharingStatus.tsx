import type { SyncStatus } from '../../../shared/contract/sharing.ts';
import { useFormat } from '../language/useFormat.ts';
import { useMessages } from '../language/useMessages.ts';
import { Link } from '../routing/Link.tsx';
import { useWork } from '../session/CurrentWork.tsx';
import { useAgo } from './useAgo.ts';
import { useSyncStatus } from './useSyncStatus.ts';

/** What the bottom of each screen says: how many changes wait and since when, or that all is passed on. */
export function SharingStatus() {
  const { common, sharing } = useMessages();
  const { me } = useWork();
  const { data } = useSyncStatus();
  const words = useStatusWords();
  if (me.practice) {
    return (
      <span className="status-shared">
        <span className="status-dot" />
        {common.onThisLaptopOnly}
      </span>
    );
  }
  const said = data === undefined || data.place === null ? common.onThisLaptopOnly : words(data);
  const tone = data === undefined ? 'calm' : toneOf(data);
  return (
    <Link
      to="/settings/sharing"
      className="status-shared status-link"
      aria-label={sharing.status.open(said.replace(/\.$/u, ''))}
    >
      <span className={`status-dot status-dot-${tone}`} />
      {said}
    </Link>
  );
}

/** Where laptops can't be reached for a while, nothing is wrong: it waits. */
const network = new Set(['unreachable', 'timeout', 'gone', 'portal', 'busy']);

function toneOf({ state, problem, waiting, place }: SyncStatus): 'calm' | 'care' | 'wrong' {
  if (place === null) return 'calm';
  if (state === 'stopped') return 'wrong';
  if (problem !== null && !network.has(problem.code)) return 'wrong';
  return waiting.changes > 0 || state === 'paused' ? 'care' : 'calm';
}

function useStatusWords(): (status: SyncStatus) => string {
  const { sharing } = useMessages();
  const format = useFormat();
  const ago = useAgo();
  return ({ state, waiting, problem, lastContactAt }) => {
    const words = sharing.status;
    const { changes, oldestAt } = waiting;
    const waits =
      changes === 0 || oldestAt === null
        ? ''
        : (problem !== null && network.has(problem.code) ? words.waitingNetwork : words.waiting)(
            format.number(changes),
            changes === 1,
            format.dayAndTime(oldestAt),
          );
    const joined = (first: string) => (waits === '' ? first : `${first} · ${waits}`);
    if (state === 'running') return words.running;
    if (state === 'stopped') return joined(words.stopped);
    if (state === 'paused') return joined(words.paused);
    if (waits !== '') return waits;
    return lastContactAt === null ? words.passedOnNever : words.passedOn(ago(lastContactAt));
  };
}
