import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** As long as the clipboard may be: what is longer goes as a file. */
const mostCopied = 10_000;

/** A file that somebody else is given: saved where the person says, or copied as a code. */
export function HandOver({
  file,
  words,
  isGo = false,
}: {
  file: { readonly name: string; readonly text: string };
  words: {
    readonly save: string;
    readonly copy: string;
    readonly savedAs: (name: string) => string;
  };
  /** The one primary button of its screen. */
  isGo?: boolean;
}) {
  const { common } = useMessages();
  const save = useSend('shell.saveJoiningFile');
  const copy = useSend('shell.copyText');
  const [done, setDone] = useState('');
  return (
    <div className="stack-close">
      <div className="cluster">
        <Button
          kind={isGo ? 'go' : 'plain'}
          icon="document"
          autoFocus={isGo}
          isDisabled={save.busy}
          onPress={() =>
            void save.send(file).then((answer) => {
              if (answer?.saved) setDone(words.savedAs(answer.saved.name));
            })
          }
        >
          {words.save}
        </Button>
        {file.text.length <= mostCopied ? (
          <Button
            icon="copy"
            isDisabled={copy.busy}
            onPress={() =>
              void copy.send({ text: file.text }).then((answer) => {
                if (answer) setDone(common.copied);
              })
            }
          >
            {words.copy}
          </Button>
        ) : null}
        <span role="status" className="hint joining-opened">
          {done}
        </span>
      </div>
      <ErrorBanner error={save.error ?? copy.error} />
    </div>
  );
}
