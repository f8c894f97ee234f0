import { useState } from 'react';
import type { PersonLine } from '../../../../shared/contract/common.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { ComboBox } from '../../../components/ComboBox.tsx';
import { useFoundPeople } from './useFoundPeople.ts';
import { usePersonOption } from './usePersonOption.ts';
import { TakeFirst } from './TakeFirst.tsx';

/** One client, by typing a name in any spelling, a file number or a telephone. */
export function ClientField({
  label,
  labelNote,
  chosen,
  onChoose,
  autoFocus,
}: {
  label: string;
  labelNote?: string;
  chosen: PersonLine | null;
  onChoose: (person: PersonLine | null) => void;
  autoFocus?: boolean;
}) {
  const { sessions } = useMessages();
  const option = usePersonOption();
  const [typed, setTyped] = useState('');
  const found = useFoundPeople(typed);
  const people = chosen && !found.some((one) => one.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <TakeFirst>
      <ComboBox
        label={label}
        labelNote={labelNote}
        hint={sessions.whoPlaceholder}
        options={people.map(option)}
        value={chosen?.id ?? null}
        onQuery={setTyped}
        onChange={(id) => onChoose(people.find((one) => one.id === id) ?? null)}
        autoFocus={autoFocus}
      />
    </TakeFirst>
  );
}
