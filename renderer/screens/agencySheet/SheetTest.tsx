import { useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { TypedSheet } from './TypedSheet.tsx';
import { useTypedSheet } from './useTypedSheet.ts';

/** Somebody reads the sheet back from paper. When it is right, Carnet forgets it. */
export function SheetTest({
  heading,
  isSplit,
  onDone,
  onLater,
}: {
  heading: 1 | 2;
  isSplit: boolean;
  onDone: () => void;
  onLater: () => void;
}) {
  const { agencySheet, common, start } = useMessages();
  const entry = useTypedSheet(isSplit);
  const [busy, setBusy] = useState(false);
  const [isRight, setRight] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);
  const Heading = heading === 1 ? 'h1' : 'h2';

  async function check() {
    const typed = entry.take();
    if (!typed || busy) return;
    setBusy(true);
    setError(null);
    try {
      const { right } = await call('sheet.test', { typed });
      if (right) setRight(true);
      else entry.isWrong();
    } catch (failure) {
      const said = asCarnetError(failure);
      if (!entry.refuse(said)) setError(said);
    } finally {
      setBusy(false);
    }
  }

  if (isRight) {
    return (
      <>
        <Heading>{agencySheet.title}</Heading>
        <div className="stack-close">
          <Banner kind="done" announce="politely">
            {agencySheet.tested}
          </Banner>
          <div className="start-buttons">
            <Button kind="go" size="large" autoFocus onPress={onDone}>
              {common.next}
            </Button>
          </div>
        </div>
      </>
    );
  }
  return (
    <>
      <Heading>{agencySheet.testTitle}</Heading>
      <p className="start-text">{agencySheet.testText}</p>
      <Form submitOn="button" onSubmit={() => void check()}>
        <TypedSheet
          isSplit={isSplit}
          typed={entry.typed}
          onTyped={entry.onTyped}
          error={entry.refusal}
        />
        <ErrorBanner error={error} />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" isDisabled={busy}>
            {start.check}
          </Button>
          <Button kind="quiet" onPress={onLater}>
            {agencySheet.later}
          </Button>
        </div>
      </Form>
    </>
  );
}
