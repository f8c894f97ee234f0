import type { VaultList } from '../../app/App.tsx';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { StartLayout } from './StartLayout.tsx';

/** In place of the passphrase, when what opens the vault can't be read. */
export function UnreadableVault({
  vault,
  onRestore,
  onSomeoneElse,
}: {
  vault: VaultList['vaults'][number];
  onRestore: () => void;
  onSomeoneElse: () => void;
}) {
  const { backups, start } = useMessages();
  const { isolate } = useFormat();
  return (
    <StartLayout
      below={
        <Button kind="quiet" onPress={onSomeoneElse}>
          {start.someoneElse}
        </Button>
      }
    >
      <h1>
        {vault.ownerName === ''
          ? backups.damagedTitleNoName
          : backups.damagedTitle(isolate(vault.ownerName))}
      </h1>
      <div className="stack-close">
        <p className="start-text">{backups.damagedText}</p>
        <div className="start-buttons">
          <Button kind="go" size="large" autoFocus onPress={onRestore}>
            {backups.restoreInstead}
          </Button>
        </div>
      </div>
    </StartLayout>
  );
}
