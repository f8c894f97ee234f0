import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Locale } from '../../../shared/format/locale.ts';
import { usualClock } from './languageChange.ts';
import { intlTag } from '../../../shared/format/locale.ts';

export type Language = Locale['language'];
export type Clock = Locale['clock'];

interface LanguageState {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly clock: Clock;
  readonly setClock: (clock: Clock) => void;
}

const LanguageContext = createContext<LanguageState | null>(null);

/** The language and clock of every word on screen. Switching re-renders; nothing is loaded again. */
export function LanguageProvider({ first, children }: { first: Language; children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(first);
  const [chosenClock, setClock] = useState<Clock | null>(null);
  const clock = chosenClock ?? usualClock(language);
  useEffect(() => {
    document.documentElement.lang = intlTag({ language });
  }, [language]);
  const state = useMemo(() => ({ language, setLanguage, clock, setClock }), [language, clock]);
  return (
    <LanguageContext value={state}>
      <I18nProvider locale={intlTag({ language })}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (!state) throw new Error('useLanguage needs a LanguageProvider above it.');
  return state;
}
