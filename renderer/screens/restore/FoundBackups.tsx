import { useState } from 'react';
import type { RestoreCandidate } from '../../../shared/contract/backups.ts';
import type { VaultList } from '../../app/App.tsx';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { RadioList } from '../../components/RadioList.tsx';
import { StartLayout } from '../start/StartLayout.tsx';
import { usePlaceWords } from '../backups/KeptBackups.tsx';
import { usePickBackup } from './usePickBackup.ts';

/** A vault that can't be read: that nothing was deleted, the backups that were found, and other ways. */
export function FoundBackups({
  vault,
  onChosen,
  onBack,
}: {
  vault: VaultList['vaults'][number];
  onChosen: (candidate: RestoreCandidate) => void;
  onBack: () => void;
}) {
  const { backups, common } = useMessages();
  const format = useFormat();
  const where = usePlaceWords();
  const found = useCall('restore.candidates', { vaultId: vault.id }, { kinds: [] });
  const file = usePickBackup();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const candidates = found.data?.candidates ?? [];
  const chosen = candidates.find(({ sourceId }) => sourceId === chosenId) ?? candidates[0];
  const away = found.data?.secondPlace?.reachable === false ? found.data.secondPlace : null;

  async function pickFile() {
    const candidate = await file.pick();
    if (candidate) onChosen(candidate);
  }

  const fileButton = (
    <Button
      kind={chosen || !found.data ? 'quiet' : 'go'}
      size={chosen || !found.data ? 'regular' : 'large'}
      isDisabled={file.busy}
      onPress={() => void pickFile()}
    >
      {backups.pickFile}
    </Button>
  );
  return (
    <StartLayout
      wide
      below={
        <Button kind="quiet" onPress={onBack}>
          {vault.readable ? backups.tryAgain : common.back}
        </Button>
      }
    >
      <h1>
        {vault.ownerName === ''
          ? backups.damagedTitleNoName
          : backups.damagedTitle(format.isolate(vault.ownerName))}
      </h1>
      <p className="start-text">{backups.damagedText}</p>
      <Form
        submitOn="button"
        onSubmit={() => {
          if (chosen) onChosen(chosen);
        }}
      >
        <ErrorBanner error={found.error} onRetry={found.reload} />
        {found.loading && !found.data ? <p className="dim">{common.loading}</p> : null}
        {chosen ? (
          <>
            <RadioList
              label={backups.candidates}
              options={candidates.map((one, index) => ({
                value: one.sourceId,
                label: (
                  <>
                    <span className="restore-when">{format.dayAndTime(one.madeAt)}</span>
                    {index === 0 ? ` (${backups.candidateNewest})` : ''}
                  </>
                ),
                hint: `${where([one.place ?? 'laptop'])} · ${format.size(one.size)}`,
              }))}
              value={chosen.sourceId}
              onChange={setChosenId}
            />
            <Banner kind="care" announce="politely">
              {backups.lostSince(format.dayAndTime(chosen.madeAt))}
              {vault.readable ? '' : ` ${backups.keptIfPossible}`}
            </Banner>
          </>
        ) : found.data ? (
          <p>{backups.noCandidates}</p>
        ) : null}
        {found.data && found.data.broken > 0 ? (
          <p className="dim">{backups.broken(found.data.broken)}</p>
        ) : null}
        {away ? (
          <Banner
            kind="plain"
            actions={
              <Button size="small" icon="again" onPress={found.reload}>
                {backups.lookAgain}
              </Button>
            }
          >
            {backups.awayPlace(format.isolate(away.label))}
          </Banner>
        ) : null}
        <ErrorBanner error={file.error} />
        <div className="start-buttons">
          {chosen ? (
            <Button kind="go" size="large" type="submit">
              {backups.takeThis}
            </Button>
          ) : null}
          {fileButton}
        </div>
      </Form>
    </StartLayout>
  );
}
