import { useCallback, useState } from 'react';
import { useHelpPlace } from '../../app/help/help.ts';
import type { VaultList } from '../../app/App.tsx';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Form } from '../../components/Form.tsx';
import { SheetEntry, useSheetEntry } from '../agencySheet/SheetEntry.tsx';
import { PassphraseChoice } from './PassphraseChoice.tsx';
import { StartLayout } from './StartLayout.tsx';
import { UnlockTrouble } from './UnlockTrouble.tsx';

/** Passphrase and words are lost: the agency's sheet from its safe, and a new passphrase. */
export function RecoverBySheet({
  vault,
  onOpened,
  onRestore,
  onBack,
}: {
  vault: VaultList['vaults'][number];
  onOpened: () => void;
  onRestore: () => void;
  onBack: () => void;
}) {
  useHelpPlace('recover');
  const { start, common, agencySheet } = useMessages();
  const format = useFormat();
  const entry = useSheetEntry();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);
  const change = useCallback((next: string | null) => setPassphrase(next), []);

  async function recover() {
    setTried(true);
    const typed = entry.take();
    if (!typed || passphrase === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      await call('vault.recoverBySheet', { id: vault.id, typed, newPassphrase: passphrase });
      onOpened();
    } catch (failure) {
      const said = asCarnetError(failure);
      if (said.code === 'vault.wrongSecret') entry.isWrong();
      else if (!entry.refuse(said)) setError(said);
      setBusy(false);
    }
  }

  return (
    <StartLayout
      wide
      below={
        <Button kind="quiet" onPress={onBack}>
          {common.back}
        </Button>
      }
    >
      <h1>{agencySheet.recoverTitle(format.isolate(vault.ownerName))}</h1>
      <p className="start-text">{agencySheet.recoverText}</p>
      <Form submitOn="button" onSubmit={() => void recover()}>
        <SheetEntry entry={entry} />
        <h2>{start.newPassphrase}</h2>
        <PassphraseChoice about={[vault.ownerName]} onChange={change} tried={tried} />
        <UnlockTrouble error={error} onRestore={onRestore} />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" isDisabled={busy}>
            {busy ? start.unlocking : agencySheet.recoverDo}
          </Button>
        </div>
      </Form>
    </StartLayout>
  );
}
