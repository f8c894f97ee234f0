import { en, type Messages } from '../../messages/en.ts';
import { fr } from '../../messages/fr.ts';
import { useLanguage } from './LanguageProvider.tsx';

/** The catalogue in the reader's language: `const m = useMessages(); m.clients.title`. */
export function useMessages(): Messages {
  return useLanguage().language === 'fr' ? fr : en;
}
