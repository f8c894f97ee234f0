import type { HelpPages } from '../../help/helpPage.ts';
import { pages as en } from '../../help/en/en.ts';
import { pages as fr } from '../../help/fr/fr.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';

const pages = { en, fr } as const;

/** The help in the language on screen, and in the other one, for words that somebody knows only there. */
export function useHelpPages(): { readonly pages: HelpPages; readonly other: HelpPages } {
  const { language } = useLanguage();
  return { pages: pages[language], other: pages[language === 'en' ? 'fr' : 'en'] };
}
