import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { HandOver } from '../joining/HandOver.tsx';
import type { Asking } from './Deciding.tsx';

/** They are let in: what goes back to their laptop. */
export function Approved({
  asking,
  file,
  onClose,
}: {
  asking: Asking;
  file: { readonly name: string; readonly text: string };
  onClose: () => void;
}) {
  const { members, common } = useMessages();
  const { isolate } = useFormat();
  return (
    <div className="stack-close">
      <Banner kind="done" announce="politely" title={members.approvedTitle(isolate(asking.name))}>
        {members.approvedText}
      </Banner>
      <HandOver
        file={file}
        isGo
        words={{
          save: members.saveFile,
          copy: members.copyCode,
          savedAs: (name) => members.savedAs(isolate(name)),
        }}
      />
      <div className="form-buttons">
        <Button onPress={onClose}>{common.done}</Button>
      </div>
    </div>
  );
}
