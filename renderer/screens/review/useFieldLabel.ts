import type { ReviewCard } from '../../../shared/contract/review.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';

/** A field's name within a sentence: "how", "best times". */
export function useFieldLabel(): (field: string) => string {
  const { audit } = useMessages();
  return (field) => audit.fields[field] ?? field;
}

/** What a card asks about, as a heading: "Number or address", "May leave voicemail". */
export function useCardTitle(): (card: Pick<ReviewCard, 'kind' | 'path' | 'fields'>) => string {
  const { review } = useMessages();
  const { language } = useLanguage();
  const label = useFieldLabel();
  return ({ kind, path, fields }) => {
    if (path === null) return review.kinds[kind] ?? kind;
    const known = review.groups[`${kind}.${path}`];
    if (known !== undefined) return known;
    const own = path.includes('/') ? path.slice(path.indexOf('/') + 1) : label(fields[0] ?? path);
    return own.slice(0, 1).toLocaleUpperCase(language) + own.slice(1);
  };
}
