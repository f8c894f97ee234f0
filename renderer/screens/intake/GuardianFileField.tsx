import { useState } from 'react';
import type { PersonLine } from '../../../shared/contract/common.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { ComboBox, type ComboOption } from '../../components/ComboBox.tsx';
import { usePlainName } from '../../components/Name.tsx';
import { useFoundPeople } from '../sessions/fields/useFoundPeople.ts';
import { usePersonOption } from '../sessions/fields/usePersonOption.ts';
import { Named } from './fields.tsx';

/** A guardian who has a file of their own, by typing a name, a file number or a telephone. */
export function GuardianFileField({
  name,
  fileId,
  onChoose,
}: {
  name: string;
  fileId: string | null;
  onChoose: (id: string | null) => void;
}) {
  const { intake, sessions } = useMessages();
  const option = usePersonOption();
  const plainName = usePlainName();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<PersonLine | null>(null);
  const found = useFoundPeople(typed);
  // Of a guardian that was chosen earlier only the id is known here.
  const earlier = useCall(
    'people.get',
    fileId !== null && chosen?.id !== fileId ? { id: fileId } : null,
    { kinds: ['name'] },
  );
  const options: ComboOption[] = found.map(option);
  if (fileId !== null && !options.some(({ value }) => value === fileId)) {
    if (chosen?.id === fileId) options.unshift(option(chosen));
    else options.unshift({ value: fileId, label: plainName(earlier.data?.name ?? null) });
  }
  return (
    <Named name={name}>
      <ComboBox
        label={intake.guardianFile}
        hint={sessions.whoPlaceholder}
        options={options}
        value={fileId}
        onQuery={setTyped}
        onChange={(id) => {
          setChosen(found.find((one) => one.id === id) ?? null);
          onChoose(id);
        }}
      />
    </Named>
  );
}
