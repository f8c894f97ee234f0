import { Button as AriaButton } from 'react-aria-components/Button';
import { type Language, useLanguage } from '../language/LanguageProvider.tsx';
import { useMessages } from '../language/useMessages.ts';

const languages = [
  { language: 'en', short: 'EN', name: 'English' },
  { language: 'fr', short: 'FR', name: 'Français' },
] as const;

/** EN · FR. Before a vault is open it sets the language on screen; after, the caller keeps it too. */
export function LanguageSwitch({ onChange }: { onChange?: (language: Language) => void }) {
  const { common } = useMessages();
  const state = useLanguage();
  return (
    <span className="language-switch" role="group" aria-label={common.language}>
      {languages.map(({ language, short, name }) => (
        <AriaButton
          key={language}
          className="status-button"
          aria-pressed={state.language === language}
          aria-label={`${short}, ${name}`}
          onPress={() => {
            state.setLanguage(language);
            onChange?.(language);
          }}
        >
          <span lang={language}>{short}</span>
        </AriaButton>
      ))}
    </span>
  );
}
