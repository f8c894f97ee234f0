import { useState } from 'react';
import type { PersonLine } from '../../../shared/contract/common.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { MultiComboBox } from '../../components/MultiComboBox.tsx';
import { RadioList } from '../../components/RadioList.tsx';
import { Select } from '../../components/Select.tsx';
import { useFoundPeople } from '../sessions/fields/useFoundPeople.ts';
import { usePersonOption } from '../sessions/fields/usePersonOption.ts';
import { useProgramName } from '../settings/useProgramName.ts';

export interface Along {
  readonly is: 'people' | 'program';
  readonly people: readonly PersonLine[];
  readonly program: string;
}

/** Chosen clients, or everyone of a program; and how many that is. */
export function WhoGoes({
  along,
  onChange,
  error,
}: {
  along: Along;
  onChange: (along: Along) => void;
  error: string | undefined;
}) {
  const { trips } = useMessages();
  const { me } = useWork();
  const format = useFormat();
  const programName = useProgramName();
  const option = usePersonOption();
  const [typed, setTyped] = useState('');
  const found = useFoundPeople(typed);
  const { is, people, program } = along;
  const known = [...people, ...found.filter((one) => !people.some((other) => other.id === one.id))];
  const counted = useCall(
    'trips.count',
    is === 'program' && program !== '' ? { people: [], programs: [program] } : null,
  );
  const count = is === 'people' ? people.length : (counted.data?.people ?? 0);
  return (
    <div className="stack-close">
      <RadioList
        label={trips.who}
        options={[
          { value: 'people', label: trips.whoPeople },
          { value: 'program', label: trips.whoProgram },
        ]}
        value={is}
        onChange={(next) => onChange({ ...along, is: next })}
      />
      {is === 'people' ? (
        <MultiComboBox
          label={trips.clients}
          hint={trips.clientsHint}
          error={error}
          // Nobody is offered unasked: who leaves the box by Tab must not take somebody along.
          options={typed.trim() === '' ? [] : found.map(option)}
          chosen={people.map(option)}
          onQuery={setTyped}
          onChange={(chosen) =>
            onChange({
              ...along,
              people: chosen.flatMap(({ value }) => known.find((one) => one.id === value) ?? []),
            })
          }
        />
      ) : (
        <Select
          label={trips.program}
          error={error}
          emptyLabel="–"
          options={me.programs.map((one) => ({ value: one.id, label: programName(one) }))}
          value={program}
          onValue={(next) => onChange({ ...along, program: next })}
        />
      )}
      <p className="dim" aria-live="polite">
        {count > 0 ? trips.counted(format.number(count), count === 1) : ''}
      </p>
    </div>
  );
}
