import { useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** Copies a number of the agency's, or one that was given in this session for calling back. */
export function CopyNumber({ number }: { number: string }) {
  const { crisis, common } = useMessages();
  const toast = useToast();
  const [error, setError] = useState<CarnetError | null>(null);
  async function copy() {
    setError(null);
    try {
      await call('shell.copyText', { text: number });
      toast({ message: common.copied });
    } catch (failure) {
      setError(asCarnetError(failure));
    }
  }
  return (
    <>
      <Button
        size="large"
        icon="copy"
        aria-label={crisis.copyNumber(number)}
        onPress={() => void copy()}
      >
        {common.copy}
      </Button>
      <ErrorBanner error={error} />
    </>
  );
}
