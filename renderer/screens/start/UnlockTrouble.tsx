import type { CarnetError, ErrorCode } from '../../../shared/contract/errors.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** What a backup can mend: a file of the vault is damaged, gone or not the right one. */
const mendable: ReadonlySet<ErrorCode> = new Set([
  'vault.damaged',
  'vault.notFound',
  'store.damaged',
  'store.wrongKey',
  'store.notEncrypted',
]);

/** Why a vault did not open, and the way to its backups where one helps. */
export function UnlockTrouble({
  error,
  onRestore,
}: {
  error: CarnetError | null;
  onRestore: () => void;
}) {
  const { backups } = useMessages();
  if (!error || !mendable.has(error.code)) return <ErrorBanner error={error} />;
  return (
    <Banner
      kind="wrong"
      announce="now"
      title={backups.damagedTitleNoName}
      actions={
        <Button size="small" onPress={onRestore}>
          {backups.restoreInstead}
        </Button>
      }
    >
      {backups.damagedText}
    </Banner>
  );
}
