import { useState } from 'react';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';

/** The list itself lies on the disk in clear: said first, before anything about the import. */
export function FileStillThere({ name, fileId }: { name: string; fileId: string | null }) {
  const { imports: words } = useMessages();
  const { isolate } = useFormat();
  const [settled, setSettled] = useState(false);
  if (settled) return null;
  return (
    <Banner
      kind="care"
      title={words.stillThere(isolate(name))}
      actions={
        <>
          {fileId === null ? null : (
            <Button size="small" onPress={() => void call('shell.showFile', { fileId })}>
              {words.showIt}
            </Button>
          )}
          <Button size="small" kind="quiet" onPress={() => setSettled(true)}>
            {words.dealWithIt}
          </Button>
        </>
      }
    >
      {words.stillThereText}
    </Banner>
  );
}
