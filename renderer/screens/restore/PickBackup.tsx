import type { RestoreCandidate } from '../../../shared/contract/backups.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { StartLayout } from '../start/StartLayout.tsx';
import { usePickBackup } from './usePickBackup.ts';

/** "I have a backup": a file from a stick or a shared folder. */
export function PickBackup({
  onChosen,
  onBack,
}: {
  onChosen: (candidate: RestoreCandidate) => void;
  onBack: () => void;
}) {
  const { backups, common } = useMessages();
  const { pick, busy, error } = usePickBackup();
  async function choose() {
    const candidate = await pick();
    if (candidate) onChosen(candidate);
  }
  return (
    <StartLayout
      below={
        <Button kind="quiet" onPress={onBack}>
          {common.back}
        </Button>
      }
    >
      <h1>{backups.restoreTitle}</h1>
      <div className="stack-close">
        <p className="start-text">{backups.restoreText}</p>
        <p className="hint">{backups.restoreWhere}</p>
        <ErrorBanner error={error} />
        <div className="start-buttons">
          <Button kind="go" size="large" autoFocus isDisabled={busy} onPress={() => void choose()}>
            {error ? backups.restoreOther : backups.restoreFile}
          </Button>
        </div>
      </div>
    </StartLayout>
  );
}
