import { useEffect, useState } from 'react';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';

/** "Draft kept 3 s ago"; after a minute, the time. */
export function DraftKept({ savedAt }: { savedAt: number | null }) {
  const { common } = useMessages();
  const format = useFormat();
  const [, tick] = useState(0);
  useEffect(() => {
    if (savedAt === null) return;
    const timer = setInterval(() => tick((old) => old + 1), 5000);
    return () => clearInterval(timer);
  }, [savedAt]);
  if (savedAt === null) return null;
  const seconds = Math.round((format.now() - savedAt) / 1000);
  return (
    <span className="dim draft-kept">
      {seconds < 3
        ? common.savedJustNow
        : seconds < 60
          ? common.savedAgo(seconds)
          : common.savedAt(format.time(savedAt))}
    </span>
  );
}
