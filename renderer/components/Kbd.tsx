import './kbd.css';
import { keyNames } from '../app/shortcuts/keyNames.ts';
import { useLanguage } from '../app/language/LanguageProvider.tsx';

/** The keys of a shortcut as this laptop's keyboard names them: `mod+shift+l` → Ctrl Shift L, or ⇧ ⌘ L. */
export function Kbd({ keys }: { keys: string }) {
  const { language } = useLanguage();
  return <kbd className="kbd">{keyNames(keys, language)}</kbd>;
}
