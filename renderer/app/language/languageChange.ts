import type { Clock, Language } from './LanguageProvider.tsx';

/** The clock that a language is used to: 4:10 pm in English Canada, 16 h 10 in French. */
export function usualClock(language: Language): Clock {
  return language === 'fr' ? 'h23' : 'h12';
}

/**
 * The settings that change with the language: a clock that was the old language's usual one becomes
 * the new one's; a clock that was chosen against the habit stays.
 */
export function languageChange(
  now: { readonly language: Language; readonly clock: Clock },
  language: Language,
): { language: Language; clock: Clock } {
  const usual = now.clock === usualClock(now.language);
  return { language, clock: usual ? usualClock(language) : now.clock };
}
