import { useState } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { RadioList } from '../../components/RadioList.tsx';
import { TypedSheet } from './TypedSheet.tsx';
import { useTypedSheet } from './useTypedSheet.ts';

type How = 'whole' | 'split';

/** A sheet in somebody's hand: whole or two of its parts, and what was typed of it. */
export function useSheetEntry() {
  const [how, setHow] = useState<How>('whole');
  return { ...useTypedSheet(how === 'split'), how, setHow };
}

/** Which kind of sheet it is, and its words. */
export function SheetEntry({ entry }: { entry: ReturnType<typeof useSheetEntry> }) {
  const { agencySheet } = useMessages();
  return (
    <>
      <RadioList<How>
        label={agencySheet.whichHave}
        value={entry.how}
        onChange={entry.setHow}
        options={[
          { value: 'whole', label: agencySheet.whole },
          { value: 'split', label: agencySheet.split },
        ]}
      />
      <TypedSheet
        key={entry.how}
        isSplit={entry.how === 'split'}
        typed={entry.typed}
        onTyped={entry.onTyped}
        error={entry.refusal}
      />
    </>
  );
}
