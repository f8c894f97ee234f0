import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { TextArea } from '../../components/TextArea.tsx';

export interface FileOrCodeWords {
  readonly open: string;
  readonly opened: (name: string) => string;
  readonly paste: string;
  readonly pasteHint?: string;
}

/** One of the files by which a laptop joins: opened, or its text pasted. `onText` gets all of it. */
export function FileOrCode({
  words,
  error,
  onText,
  autoFocus = false,
}: {
  words: FileOrCodeWords;
  /** Why what was given last is not taken. */
  error?: string | undefined;
  onText: (text: string, from: 'file' | 'paste') => void;
  autoFocus?: boolean;
}) {
  const { send, error: unread } = useSend('shell.openJoiningFile');
  const [opened, setOpened] = useState('');
  const [pasted, setPasted] = useState('');

  async function open() {
    const answer = await send({});
    if (!answer?.file) return;
    setOpened(answer.file.name);
    setPasted('');
    onText(answer.file.text, 'file');
  }

  return (
    <div className="stack-close">
      <div className="cluster">
        <Button icon="document" autoFocus={autoFocus} onPress={() => void open()}>
          {words.open}
        </Button>
        <span role="status" className="hint joining-opened">
          {opened === '' ? '' : words.opened(opened)}
        </span>
      </div>
      <ErrorBanner error={unread} />
      <TextArea
        label={words.paste}
        hint={words.pasteHint}
        error={error}
        value={pasted}
        onValue={(text) => {
          setOpened('');
          setPasted(text);
          onText(text, 'paste');
        }}
        maxLength={250_000}
        rows={2}
        className="joining-code"
      />
    </div>
  );
}
