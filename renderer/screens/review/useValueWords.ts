import type { ReviewCard } from '../../../shared/contract/review.ts';
import { nonAnswers, yesNo } from '../../../shared/vocabulary/answer.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { usePlainName } from '../../components/Name.tsx';
import { useTypedText } from '../../components/TypedText.tsx';
import { fieldKind } from './fieldKinds.ts';
import { useFieldLabel } from './useFieldLabel.ts';

type Pointed = Pick<ReviewCard, 'names' | 'people'>;

/** Says what a field holds, in words: `say(card, 'voicemail', 'no')` is "No". */
export function useFieldWords(): (
  card: Pointed & { kind: string },
  field: string,
  value: unknown,
) => string {
  const { review } = useMessages();
  const { language } = useLanguage();
  const format = useFormat();
  const typed = useTypedText();
  const plainName = usePlainName();
  return (card, field, value) => {
    const kind = fieldKind(card.kind, field, value);
    const one = (each: unknown): string => {
      if (each === null || each === undefined || each === '') return review.nothing;
      if (typeof each === 'boolean') return yesNo.label(each ? 'yes' : 'no', language);
      if (typeof each === 'number') {
        if (kind.is === 'time') return format.timeOfDay(each);
        if (kind.is === 'minutes') return format.duration(each);
        return kind.is === 'instant' ? format.dayAndTime(each) : format.number(each);
      }
      if (typeof each !== 'string') return listed(each);
      if (kind.is === 'words') return review[kind.words][each] ?? each;
      if ('list' in kind && kind.list.has(each)) return kind.list.label(each, language);
      if (nonAnswers.has(each)) return nonAnswers.label(each, language);
      if (kind.is === 'day') return format.fullDay(each);
      if (kind.is === 'partialDay') return format.partialDay(each);
      if (kind.is === 'pointed') {
        const person = card.people[each];
        return person === undefined
          ? typed(card.names[each] ?? '') || review.someone
          : plainName(person);
      }
      return typed(each);
    };
    // An entry of a list has members of its own (whom to call, and at which number).
    const listed = (each: unknown): string =>
      typeof each === 'object' && each !== null
        ? Object.values(each)
            .filter((part) => typeof part === 'string' && part !== '')
            .map((part) => typed(String(part)))
            .join(' ')
        : '';
    if (!Array.isArray(value)) return one(value);
    return value.length === 0 ? review.nothing : value.map(one).join(', ');
  };
}

/** Says a value of a card, a group as one: "Yes · how: spoken · date: 3 November". */
export function useValueWords(): (card: ReviewCard, value: unknown) => string {
  const { clients, intake, review } = useMessages();
  const format = useFormat();
  const say = useFieldWords();
  const label = useFieldLabel();
  return (card, value) => {
    const [field = ''] = card.fields;
    const members = membersOf(value);
    if (card.fields.length === 1 || members === null) {
      return say(card, field, members === null || card.fields.length === 1 ? value : null);
    }
    if (card.kind === 'person' && card.path === 'birth') {
      const day = birthDay(members);
      if (day === '') return say(card, 'birth', members['birthAnswer']);
      const shown = format.partialDay(day);
      return members['birthEstimated'] === true ? clients.bornEstimated(shown) : shown;
    }
    const held = card.fields.filter(
      (each) => isHeld(members[each]) && fieldKind(card.kind, each, members[each]).is !== 'derived',
    );
    if (held.length === 0) return review.nothing;
    // The first is what it is about; the others say what they are.
    return held
      .map((each, place) =>
        place === 0 || naming.has(each)
          ? say(card, each, members[each])
          : `${label(each)}${intake.colon}${say(card, each, members[each])}`,
      )
      .join(' · ');
  };
}

const naming = new Set(['value', 'full', 'street', 'locality', 'region', 'postalCode']);
const empties: readonly unknown[] = ['', null, undefined, false, 'notAsked'];

export const isHeld = (value: unknown) =>
  !empties.includes(value) && !(Array.isArray(value) && value.length === 0);

export function membersOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

export function birthDay(members: Readonly<Record<string, unknown>>): string {
  const { birthYear, birthMonth, birthDay: day } = members;
  if (typeof birthYear !== 'number') return '';
  const two = (part: unknown) => (typeof part === 'number' ? [String(part).padStart(2, '0')] : []);
  const month = two(birthMonth);
  return [String(birthYear), ...month, ...(month.length > 0 ? two(day) : [])].join('-');
}
