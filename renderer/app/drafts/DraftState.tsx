import './drafts.css';
import { useFormat } from '../language/useFormat.ts';
import { useMessages } from '../language/useMessages.ts';
import type { KeptDraft } from './useKeptDraft.ts';
import { classNames } from '../../components/classNames.ts';
import { useNow } from '../useNow.ts';

/** "Draft kept 3 s ago". A screen reader is not told each time. */
export function DraftState({ draft, className }: { draft: KeptDraft; className?: string }) {
  const { common } = useMessages();
  const format = useFormat();
  const now = useNow(draft.savedAt !== null);
  if (draft.error) {
    return (
      <span className="draft-not-kept" role="alert">
        {common.notKept}
      </span>
    );
  }
  // Its place is kept free: what stands beside it must not move under a hand that is on its way.
  if (draft.savedAt === null) return <span className="draft-kept" />;
  const seconds = Math.max(0, Math.round((now - draft.savedAt) / 1000));
  const words =
    seconds < 3
      ? common.savedJustNow
      : seconds < 60
        ? common.savedAgo(seconds - (seconds % (seconds < 10 ? 1 : 10)))
        : common.savedAt(format.time(draft.savedAt));
  return <span className={classNames('dim draft-kept', className)}>{words}</span>;
}
