import type { CarnetError } from '../../shared/contract/errors.ts';
import { useErrorWords } from '../app/language/useErrorWords.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { useMessages } from '../app/language/useMessages.ts';

/** What happened, what is safe, what to do. Nothing when there is no error. */
export function ErrorBanner({
  error,
  onRetry,
}: {
  error: CarnetError | null | undefined;
  onRetry?: (() => void) | undefined;
}) {
  const { common } = useMessages();
  const words = useErrorWords();
  if (!error) return null;
  const { what, next } = words(error);
  return (
    <Banner
      kind="wrong"
      announce="now"
      title={what}
      actions={
        onRetry ? (
          <Button size="small" onPress={onRetry}>
            {common.tryAgain}
          </Button>
        ) : undefined
      }
    >
      {next}
    </Banner>
  );
}
