import { useEffect, useState } from 'react';
import { wallClock } from '../../../shared/time/wallClock.ts';

/** Now, each second (ms since 1970, UTC). */
export function useTicking(): number {
  const [now, setNow] = useState(wallClock.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(wallClock.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
