import '../start/start.css';
import './agencySheet.css';
import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { RadioList } from '../../components/RadioList.tsx';
import { SheetTest } from './SheetTest.tsx';
import { SheetWords } from './SheetWords.tsx';

type Step =
  | { readonly is: 'ask' }
  | { readonly is: 'words'; readonly sheets: readonly (readonly string[])[] }
  | { readonly is: 'test'; readonly sheets: readonly (readonly string[])[] };

/** The agency's sheet: why, in one or three parts, its words, and reading them back. May wait. */
export function SheetSteps({ heading, onDone }: { heading: 1 | 2; onDone: () => void }) {
  const { agencySheet } = useMessages();
  const { language } = useLanguage();
  const { send, busy, error } = useSend('sheet.show');
  const [how, setHow] = useState<'whole' | 'split'>('whole');
  const [step, setStep] = useState<Step>({ is: 'ask' });
  const Heading = heading === 1 ? 'h1' : 'h2';

  async function show() {
    const answer = await send({ language, split: how === 'split' });
    if (answer) setStep({ is: 'words', sheets: answer.sheets });
  }

  if (step.is === 'words') {
    return (
      <SheetWords
        heading={heading}
        sheets={step.sheets}
        onDone={() => setStep({ is: 'test', sheets: step.sheets })}
        onLater={onDone}
      />
    );
  }
  if (step.is === 'test') {
    return (
      <SheetTest
        heading={heading}
        isSplit={step.sheets.length > 1}
        onDone={onDone}
        onLater={onDone}
      />
    );
  }
  return (
    <>
      <Heading>{agencySheet.stepTitle}</Heading>
      <p className="start-text">{agencySheet.why}</p>
      <Form submitOn="enter" onSubmit={() => void show()}>
        <Banner kind="care">{agencySheet.danger}</Banner>
        <RadioList
          label={agencySheet.howMany}
          value={how}
          onChange={setHow}
          options={[
            { value: 'whole', label: agencySheet.whole, hint: agencySheet.wholeHint },
            { value: 'split', label: agencySheet.split, hint: agencySheet.splitHint },
          ]}
        />
        <ErrorBanner error={error} />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" isDisabled={busy}>
            {agencySheet.showWords}
          </Button>
          <Button kind="quiet" onPress={onDone}>
            {agencySheet.later}
          </Button>
        </div>
      </Form>
    </>
  );
}
