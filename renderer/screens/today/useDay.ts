import { useEffect, useState } from 'react';
import { useFormat } from '../../app/language/useFormat.ts';

/** Today's day; a laptop that stays open past midnight moves on with it. */
export function useDay(): string {
  const { today } = useFormat();
  const [day, setDay] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), 30_000);
    return () => clearInterval(timer);
  }, [today]);
  return day;
}
