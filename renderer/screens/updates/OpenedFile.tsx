import type { UpdateStatus } from '../../../shared/contract/updates.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** The system opened Carnet by an update's file: nothing of it is read before somebody says so. */
export function OpenedFile({ file }: { file: UpdateStatus['file'] }) {
  const { updates } = useMessages();
  const format = useFormat();
  const toast = useToast();
  const take = useSend('updates.take');
  const forget = useSend('updates.forgetFile');
  if (file === null) return <ErrorBanner error={take.error} />;
  const { fileId, name } = file;
  return (
    <Banner
      kind="plain"
      title={updates.file(format.isolate(name))}
      actions={
        <>
          <Button
            size="small"
            isDisabled={take.busy}
            onPress={() =>
              void take.send({ fileId }).then((answer) => {
                if (answer) toast({ message: updates.taken(answer.release.version) });
              })
            }
          >
            {updates.fileTake}
          </Button>
          <Button
            size="small"
            kind="quiet"
            isDisabled={take.busy}
            onPress={() => void forget.send({})}
          >
            {updates.fileForget}
          </Button>
        </>
      }
    >
      {updates.fileText}
      <ErrorBanner error={take.error ?? forget.error} />
    </Banner>
  );
}
