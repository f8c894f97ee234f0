import type { VaultList } from '../../app/App.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { StartLayout } from './StartLayout.tsx';

/** Several people on one laptop: each has a vault of their own and opens no other. */
export function WhoAreYou({
  vaults,
  onChoose,
  onNew,
  onRestore,
  onBack,
}: {
  vaults: VaultList['vaults'];
  onChoose: (id: string) => void;
  onNew: () => void;
  onRestore: () => void;
  onBack: () => void;
}) {
  const { start, common, backups } = useMessages();
  return (
    <StartLayout
      below={
        <Button kind="quiet" onPress={onBack}>
          {common.back}
        </Button>
      }
    >
      <h1>{start.whoAreYou}</h1>
      <div className="start-people">
        {vaults.map((vault, index) => (
          <Button
            key={vault.id}
            icon="person"
            autoFocus={index === 0}
            onPress={() => onChoose(vault.id)}
          >
            <bdi dir="auto">{vault.ownerName || start.vaultWithoutName}</bdi>
            {vault.readable ? null : <span className="dim">{start.unreadableVault}</span>}
          </Button>
        ))}
        <Button icon="plus" kind="quiet" onPress={onNew}>
          {start.newPerson}
        </Button>
        <Button icon="again" kind="quiet" onPress={onRestore}>
          {backups.haveBackup}
        </Button>
      </div>
    </StartLayout>
  );
}
