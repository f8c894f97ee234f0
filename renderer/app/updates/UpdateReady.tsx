import { useMessages } from '../language/useMessages.ts';
import { Link } from '../routing/Link.tsx';
import { useUpdateStatus } from './useUpdateStatus.ts';

/** At the bottom of every screen, once an update is ready: two words, and the way to it. */
export function UpdateReady() {
  const { updates } = useMessages();
  const { data } = useUpdateStatus();
  if (data?.offered !== true) return null;
  return (
    <Link
      to="/settings/updates"
      className="status-shared status-link"
      aria-label={updates.openReady}
    >
      {updates.ready}
    </Link>
  );
}
