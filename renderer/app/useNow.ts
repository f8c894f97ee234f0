import { useEffect, useState } from 'react';
import { wallClock } from '../../shared/time/wallClock.ts';

/** The time, again every second while `ticking`. */
export function useNow(ticking: boolean): number {
  const [now, setNow] = useState(wallClock.now);
  useEffect(() => {
    if (!ticking) return;
    setNow(wallClock.now());
    const timer = setInterval(() => setNow(wallClock.now()), 1000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
