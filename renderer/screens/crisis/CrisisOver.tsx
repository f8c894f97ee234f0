import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { CrisisContent } from './CrisisContent.tsx';

/** The page over the screen in front, when that holds what could not be kept (a full disk). */
export default function CrisisOver({ onClose }: { onClose: () => void }) {
  const { crisis } = useMessages();
  const { data } = useCall('crisis.open', {}, { kinds: [] });
  return (
    <Dialog isOpen place="side" size="wide" onClose={onClose} title={crisis.title}>
      <div className="stack">
        <Banner kind="plain">{crisis.notKept}</Banner>
        <CrisisContent open={data ?? null} />
      </div>
    </Dialog>
  );
}
