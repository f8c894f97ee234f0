import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import type { KeptDraft } from './draft/useKeptDraft.ts';
import { useNow } from './side/useNow.ts';

/** "Draft kept 3 s ago". A screen reader is not told each time. */
export function DraftState({ draft }: { draft: KeptDraft }) {
  const { common, sessions } = useMessages();
  const format = useFormat();
  const now = useNow(draft.savedAt !== null);
  if (draft.error) {
    return (
      <span className="session-not-kept" role="alert">
        {sessions.notKept}
      </span>
    );
  }
  if (draft.savedAt === null) return null;
  const seconds = Math.max(0, Math.round((now - draft.savedAt) / 1000));
  const words =
    seconds < 3
      ? common.savedJustNow
      : seconds < 60
        ? common.savedAgo(seconds - (seconds % (seconds < 10 ? 1 : 10)))
        : common.savedAt(format.time(draft.savedAt));
  return <span className="dim session-kept">{words}</span>;
}
