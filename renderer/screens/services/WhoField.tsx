import { useState } from 'react';
import type { PersonLine } from '../../../shared/contract/common.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { MultiComboBox } from '../../components/MultiComboBox.tsx';
import { useFoundPeople } from '../sessions/fields/useFoundPeople.ts';
import { usePersonOption } from '../sessions/fields/usePersonOption.ts';
import { TakeFirst } from '../sessions/fields/TakeFirst.tsx';

/** One client or several, each a token. */
export function WhoField({
  people,
  onChange,
  error,
  autoFocus,
}: {
  people: readonly PersonLine[];
  onChange: (people: PersonLine[]) => void;
  error: string | undefined;
  autoFocus: boolean;
}) {
  const { services } = useMessages();
  const option = usePersonOption();
  const [typed, setTyped] = useState('');
  const found = useFoundPeople(typed);
  const known = [...people, ...found.filter((one) => !people.some((other) => other.id === one.id))];
  return (
    <TakeFirst>
      <MultiComboBox
        label={services.who}
        hint={services.whoPlaceholder}
        error={error}
        autoFocus={autoFocus}
        options={found.map(option)}
        chosen={people.map(option)}
        onQuery={setTyped}
        onChange={(chosen) =>
          onChange(chosen.flatMap(({ value }) => known.find((one) => one.id === value) ?? []))
        }
      />
    </TakeFirst>
  );
}
