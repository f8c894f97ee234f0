import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** An update that somebody carries: chosen here, or dropped into the window. */
export function FromStick() {
  const { updates } = useMessages();
  const toast = useToast();
  const pick = useSend('shell.pickUpdate');
  const take = useSend('updates.take');
  async function choose() {
    take.clearError();
    const picked = await pick.send({});
    if (!picked?.file) return;
    const taken = await take.send({ fileId: picked.file.fileId });
    if (taken) toast({ message: updates.taken(taken.release.version) });
  }
  return (
    <Card title={updates.fromStick} padded>
      <div className="stack-close">
        <p className="dim">{updates.fromStickText}</p>
        <ErrorBanner error={pick.error ?? take.error} />
        <div>
          <Button icon="import" isDisabled={take.busy} onPress={() => void choose()}>
            {updates.chooseFile}
          </Button>
        </div>
      </div>
    </Card>
  );
}
