import type { ReviewCard } from '../../../shared/contract/review.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ComboBox } from '../../components/ComboBox.tsx';
import { MinutesField } from '../../components/MinutesField.tsx';
import { MultiComboBox } from '../../components/MultiComboBox.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { ThreeBoxDate } from '../../components/ThreeBoxDate.tsx';
import { TimeField } from '../sessions/fields/TimeField.tsx';
import { fieldKind } from './fieldKinds.ts';
import { useCardTitle, useFieldLabel } from './useFieldLabel.ts';
import { birthDay } from './useValueWords.ts';

export type Members = Readonly<Record<string, unknown>>;

/** Fields of a card that a person can fill here, each in its own control; empty when it can't be. */
export function fillable(card: ReviewCard, members: Members): string[] {
  if (card.kind === 'person' && card.path === 'birth') return ['birthYear'];
  const kinds = card.fields.map(
    (field) => [field, fieldKind(card.kind, field, members[field])] as const,
  );
  if (kinds.some(([, { is }]) => is === 'only' || is === 'instant')) return [];
  return kinds
    .filter(([field, { is }]) => is !== 'derived' && (is !== 'pointed' || pointable.has(field)))
    .map(([field]) => field);
}

const pointable = new Set(['workerId', 'whoId', 'placeId']);

/** The field's own control, or those of its group, for an answer that nobody wrote yet. */
export function NewValue({
  card,
  members,
  onChange,
}: {
  card: ReviewCard;
  members: Members;
  onChange: (members: Members) => void;
}) {
  const { review } = useMessages();
  const title = useCardTitle();
  const label = useFieldLabel();
  const fields = fillable(card, members);
  if (card.kind === 'person' && card.path === 'birth') {
    return <BirthIn label={title(card)} members={members} onChange={onChange} />;
  }
  return (
    <div className="review-new" role="group" aria-label={review.newAnswer}>
      {fields.map((field) => (
        <OneField
          key={field}
          kind={card.kind}
          field={field}
          label={fields.length === 1 ? title(card) : upper(label(field))}
          value={members[field]}
          onChange={(value) => onChange({ ...members, [field]: value })}
        />
      ))}
    </div>
  );
}

const upper = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

function OneField({
  kind,
  field,
  label,
  value,
  onChange,
}: {
  kind: string;
  field: string;
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const { review } = useMessages();
  const labels = useLabels();
  const { me } = useWork();
  const how = fieldKind(kind, field, value);
  const text = typeof value === 'string' ? value : '';
  const number = typeof value === 'number' ? value : null;
  switch (how.is) {
    case 'few':
      return (
        <Segmented
          label={label}
          options={how.list.codes.map((code) => ({ value: code, label: labels(how.list, code) }))}
          value={how.list.has(text) ? text : null}
          onChange={onChange}
        />
      );
    case 'code':
      return (
        <ComboBox
          label={label}
          options={how.list.codes.map((code) => ({ value: code, label: labels(how.list, code) }))}
          value={how.list.has(text) ? text : null}
          onChange={(chosen) => onChange(chosen ?? 'notAsked')}
        />
      );
    case 'codes':
      return (
        <MultiComboBox
          label={label}
          options={how.list.codes.map((code) => ({ value: code, label: labels(how.list, code) }))}
          chosen={(Array.isArray(value) ? (value as string[]) : []).map((code) => ({
            value: code,
            label: labels(how.list, code),
          }))}
          onChange={(chosen) => onChange(chosen.map((option) => option.value))}
        />
      );
    case 'words':
      return (
        <Select
          label={label}
          options={Object.entries(review[how.words]).map(([code, words]) => ({
            value: code,
            label: words,
          }))}
          value={text}
          onValue={onChange}
        />
      );
    case 'bool':
      return <Checkbox label={label} checked={value === true} onValue={onChange} />;
    case 'day':
      return <ThreeBoxDate label={label} value={text === '' ? null : text} onChange={onChange} />;
    case 'partialDay':
      return (
        <ThreeBoxDate
          label={label}
          withoutDay
          value={text === '' ? null : text}
          onChange={onChange}
        />
      );
    case 'time':
      return <TimeField label={label} minute={number} onChange={onChange} />;
    case 'minutes':
      return <MinutesField label={label} value={number} onChange={onChange} />;
    case 'pointed':
      return (
        <Select
          label={label}
          emptyLabel={review.nothing}
          options={(field === 'placeId' ? me.places : me.members).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          value={text}
          onValue={(chosen) => onChange(chosen === '' ? null : chosen)}
        />
      );
    case 'text':
      return <TextArea label={label} rows={3} value={text} onValue={onChange} />;
    default:
      return <TextField label={label} value={text} onValue={onChange} />;
  }
}

/** A birth date is one thing: the boxes, and what follows from them. */
function BirthIn({
  label,
  members,
  onChange,
}: {
  label: string;
  members: Members;
  onChange: (members: Members) => void;
}) {
  const day = birthDay(members);
  return (
    <ThreeBoxDate
      label={label}
      value={day === '' ? null : day}
      estimated={members['birthEstimated'] === true}
      onEstimated={(birthEstimated) => onChange({ ...members, birthEstimated })}
      onChange={(date) => {
        const [year, month, dayOfMonth] = (date ?? '').split('-');
        const part = (text: string | undefined) => (text ? Number(text) : null);
        onChange({
          ...members,
          birthAnswer: year ? 'value' : 'notAsked',
          birthYear: part(year),
          birthMonth: part(month),
          birthDay: part(dayOfMonth),
        });
      }}
    />
  );
}
