import { useState } from 'react';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { Door } from './DoorsStep.tsx';
import { StartLayout } from './StartLayout.tsx';
import { useStepWords } from './useStepWords.ts';

export interface Who {
  readonly name: string;
  readonly laptop: string;
}

/** Who will work here, and what the laptop is called. */
export function WhoStep({
  door,
  first,
  invitation,
  onDone,
  onBack,
}: {
  door: Door;
  first: Who;
  /** The file of an invitation by which Carnet was opened. */
  invitation: string | null;
  onDone: (who: Who) => void;
  onBack: () => void;
}) {
  const { start, joining, common } = useMessages();
  const { isolate } = useFormat();
  const stepWords = useStepWords(door, 'who');
  const [name, setName] = useState(first.name);
  const [laptop, setLaptop] = useState(first.laptop);
  const [tried, setTried] = useState(false);
  return (
    <StartLayout step={stepWords}>
      <h1>{start.whoTitle}</h1>
      {invitation === null || door !== 'join' ? null : (
        <p className="start-text">{joining.openedFirst(isolate(invitation))}</p>
      )}
      <Form
        submitOn="enter"
        onSubmit={() => {
          setTried(true);
          if (name.trim() !== '') onDone({ name: name.trim(), laptop: laptop.trim() });
        }}
      >
        <TextField
          label={start.yourName}
          hint={start.yourNameHint}
          value={name}
          onValue={setName}
          error={tried && name.trim() === '' ? start.yourNameMissing : undefined}
          maxLength={200}
          autoFocus
        />
        <TextField
          label={start.laptop}
          labelNote={common.optional}
          hint={start.laptopHint}
          value={laptop}
          onValue={setLaptop}
          maxLength={200}
        />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit">
            {start.begin}
          </Button>
          <Button kind="quiet" onPress={onBack}>
            {common.back}
          </Button>
        </div>
      </Form>
    </StartLayout>
  );
}
