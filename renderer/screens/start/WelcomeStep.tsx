import { useState } from 'react';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { PracticeOffer } from '../../app/practice/PracticeStart.tsx';
import { Button } from '../../components/Button.tsx';
import { Form } from '../../components/Form.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { TextField } from '../../components/TextField.tsx';
import { StartLayout } from './StartLayout.tsx';
import { useStepWords } from './useStepWords.ts';

export interface Who {
  readonly name: string;
  readonly laptop: string;
}

export function WelcomeStep({
  first,
  onDone,
  onRestore,
  onCancel,
}: {
  first: Who;
  onDone: (who: Who) => void;
  onRestore: () => void;
  onCancel: (() => void) | null;
}) {
  const { start, common, backups } = useMessages();
  const stepWords = useStepWords('welcome');
  const { language, setLanguage } = useLanguage();
  const [name, setName] = useState(first.name);
  const [laptop, setLaptop] = useState(first.laptop);
  const [tried, setTried] = useState(false);
  return (
    <StartLayout step={stepWords}>
      <h1>{start.welcome}</h1>
      <p className="start-text">{start.welcomeText}</p>
      <div className="start-try">
        <PracticeOffer />
        <Button kind="quiet" onPress={onRestore}>
          {backups.haveBackup}
        </Button>
      </div>
      <Form
        submitOn="enter"
        onSubmit={() => {
          setTried(true);
          if (name.trim() !== '') onDone({ name: name.trim(), laptop: laptop.trim() });
        }}
      >
        <Segmented
          label={language === 'fr' ? 'Langue · Language' : 'Language · Langue'}
          options={[
            { value: 'en', label: common.english },
            { value: 'fr', label: common.french },
          ]}
          value={language}
          onChange={setLanguage}
          size="large"
        />
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
          {onCancel ? (
            <Button kind="quiet" onPress={onCancel}>
              {common.back}
            </Button>
          ) : null}
        </div>
      </Form>
    </StartLayout>
  );
}
