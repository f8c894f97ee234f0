import { useMemo } from 'react';
import {
  clockTime,
  dayAndTime,
  daysLate,
  duration,
  fullDay,
  longDay,
  minuteOfDay,
  partialDay,
  relativeDay,
  shortDay,
  timeOfDay,
  timerText,
} from '../../../shared/format/dates.ts';
import { dayInZone } from '../../../shared/format/days.ts';
import { isolate } from '../../../shared/format/isolate.ts';
import { numberText, percentText } from '../../../shared/format/numbers.ts';
import { sizeText } from '../../../shared/format/sizes.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { useLanguage } from './LanguageProvider.tsx';

/** Dates, times and numbers as this reader says them. Days are `2026-11-24`; instants are ms. */
export function useFormat() {
  const { language, clock } = useLanguage();
  return useMemo(() => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const locale = { language, clock, timeZone };
    const today = () => dayInZone(wallClock.now(), timeZone);
    return {
      locale,
      now: wallClock.now,
      today,
      minuteNow: () => minuteOfDay(wallClock.now(), timeZone),
      dayOf: (instant: number) => dayInZone(instant, timeZone),
      longDay: (day: string) => longDay(day, today(), locale),
      fullDay: (day: string) => fullDay(day, locale),
      shortDay: (day: string) => shortDay(day, today(), locale),
      partialDay: (day: string) => partialDay(day, locale),
      relativeDay: (day: string) => relativeDay(day, today(), locale),
      timeOfDay: (minute: number) => timeOfDay(minute, locale),
      time: (instant: number) => clockTime(instant, locale),
      dayAndTime: (instant: number) => dayAndTime(instant, wallClock.now(), locale),
      duration,
      timer: timerText,
      daysLate: (days: number) => daysLate(days, locale),
      number: (value: number) => numberText(value, locale),
      percent: (share: number) => percentText(share, locale),
      size: (bytes: number) => sizeText(bytes, locale),
      isolate,
    };
  }, [language, clock]);
}

export type Format = ReturnType<typeof useFormat>;
