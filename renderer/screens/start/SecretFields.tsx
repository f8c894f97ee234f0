import { useMessages } from '../../app/language/useMessages.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { splitWords } from './sameWords.ts';
import type { SecretEntry } from './useSecretEntry.ts';
import { WrongSecret } from './WrongSecret.tsx';

/** What opens a backup: the passphrase, or the twelve words from paper. Refusals stand at the field. */
export function SecretFields({ entry, autoFocus }: { entry: SecretEntry; autoFocus?: boolean }) {
  const { backups, start } = useMessages();
  const { kind, passphrase, words, missing, refusal, wait } = entry;
  const waiting = (
    <WrongSecret
      wrong={wait > 0}
      wait={wait}
      words={{ wrong: backups.wrongSecret, wait: backups.wrongSecretWait }}
    />
  );
  const refused = wait > 0 ? undefined : (refusal ?? undefined);
  return (
    <div className="stack-close">
      <Segmented
        label={backups.openWith}
        options={[
          { value: 'passphrase', label: backups.withPassphrase },
          { value: 'words', label: backups.withWords },
        ]}
        value={kind}
        onChange={entry.setKind}
      />
      {kind === 'passphrase' ? (
        <PassphraseField
          key="passphrase"
          label={start.passphrase}
          value={passphrase}
          onValue={entry.setPassphrase}
          autoFocus={autoFocus ?? false}
          keyboardHints
          error={missing ? backups.passphraseMissing : refused}
        />
      ) : (
        <TextArea
          key="words"
          label={start.words}
          labelNote={<span className="tabular">{start.wordsCount(splitWords(words).length)}</span>}
          hint={start.wordsHint}
          value={words}
          onValue={entry.setWords}
          rows={2}
          autoFocus
          autoCapitalize="off"
          autoComplete="off"
          error={missing ? start.wordsMissing : refused}
        />
      )}
      {waiting}
    </div>
  );
}
