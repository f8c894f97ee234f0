import './joining.css';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';

/** The words that two people compare aloud; those of the other language below, on request. */
export function SixWords({
  words,
  label,
  otherLabel,
}: {
  words: { readonly en: readonly string[]; readonly fr: readonly string[] };
  label: string;
  otherLabel: string;
}) {
  const { language } = useLanguage();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <div>
      <ol className="six-words" aria-label={label}>
        {words[language].map((word, index) => (
          // Two of six drawn by chance may be the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${index} ${word}`}>{word}</li>
        ))}
      </ol>
      <details className="six-words-other">
        <summary>{otherLabel}</summary>
        <p lang={other}>{words[other].join(' · ')}</p>
      </details>
    </div>
  );
}
