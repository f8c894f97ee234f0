import { useCallback, useState } from 'react';
import { useHelpPlace } from '../../app/help/help.ts';
import type { VaultList } from '../../app/App.tsx';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Form } from '../../components/Form.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { PassphraseChoice } from './PassphraseChoice.tsx';
import { splitWords } from './sameWords.ts';
import { StartLayout } from './StartLayout.tsx';
import { UnlockTrouble } from './UnlockTrouble.tsx';

/** "I can't remember it": twelve words and a new passphrase. */
export function RecoverVault({
  vault,
  onOpened,
  onRestore,
  onSheet,
  onBack,
}: {
  vault: VaultList['vaults'][number];
  onOpened: () => void;
  onRestore: () => void;
  /** Neither passphrase nor words, but the agency's sheet. */
  onSheet: () => void;
  onBack: () => void;
}) {
  useHelpPlace('recover');
  const { start, common, backups, agencySheet } = useMessages();
  const format = useFormat();
  const { send, busy, error } = useSend('vault.recover');
  const [words, setWords] = useState('');
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [without, setWithout] = useState(false);
  const change = useCallback((next: string | null) => setPassphrase(next), []);
  const count = splitWords(words).length;

  async function recover() {
    setTried(true);
    if (count !== 12 || passphrase === null) return;
    const opened = await send({
      id: vault.id,
      words: splitWords(words).join(' '),
      newPassphrase: passphrase,
    });
    if (opened) onOpened();
  }

  return (
    <StartLayout
      wide
      below={
        <>
          <Button kind="quiet" onPress={onBack}>
            {common.back}
          </Button>
          <Button kind="quiet" onPress={() => setWithout(true)}>
            {start.noWordsAsk}
          </Button>
        </>
      }
    >
      <h1>{start.recoverTitle(format.isolate(vault.ownerName))}</h1>
      <p className="start-text">{start.recoverText}</p>
      <Form submitOn="button" onSubmit={() => void recover()}>
        {without ? (
          <Banner
            kind="plain"
            announce="politely"
            actions={
              <Button size="small" onPress={onSheet}>
                {agencySheet.recoverAsk}
              </Button>
            }
          >
            {start.recoverNoWords} {backups.backupSameSecret}
          </Banner>
        ) : null}
        <TextArea
          label={start.words}
          labelNote={<span className="tabular">{start.wordsCount(count)}</span>}
          value={words}
          onValue={setWords}
          rows={2}
          autoFocus
          autoCapitalize="off"
          autoComplete="off"
          error={tried && count !== 12 ? start.wordsMissing : undefined}
        />
        <h2>{start.newPassphrase}</h2>
        <PassphraseChoice about={[vault.ownerName]} onChange={change} tried={tried} />
        <UnlockTrouble error={error} onRestore={onRestore} />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" isDisabled={busy}>
            {busy ? start.unlocking : start.openWithWords}
          </Button>
        </div>
      </Form>
    </StartLayout>
  );
}
