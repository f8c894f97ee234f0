import { useEffect, useState } from 'react';
import { useFormat } from '../language/useFormat.ts';
import { useMessages } from '../language/useMessages.ts';

/** "2 minutes ago" of an instant, later the day and time; said anew every half minute. */
export function useAgo(): (at: number) => string {
  const { sharing } = useMessages();
  const format = useFormat();
  const [, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((turn) => turn + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (at) => {
    const minutes = Math.floor((format.now() - at) / 60_000);
    if (minutes >= 60 || minutes < -1) return format.dayAndTime(at);
    return minutes < 1 ? sharing.status.justNow : sharing.status.minutesAgo(minutes);
  };
}
