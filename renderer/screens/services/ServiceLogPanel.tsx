import { useEffect, useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { useHelpPlace } from '../../app/help/help.ts';
import { asCarnetError } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { type OpenedService, openService } from './openService.ts';
import { ServiceLogForm } from './ServiceLogForm.tsx';

/** The service log, over whatever is on screen. Reads what it starts from, then shows the form. */
export default function ServiceLogPanel({
  personIds,
  draftId,
  onClose,
}: {
  personIds: readonly string[];
  draftId: string | null;
  onClose: () => void;
}) {
  useHelpPlace('services');
  const { services } = useMessages();
  const { settings } = useWork();
  const format = useFormat();
  const [opened, setOpened] = useState<OpenedService | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  const asked = `${draftId ?? ''} ${personIds.join(' ')}`;

  useEffect(() => {
    let left = false;
    setOpened(null);
    openService({ personIds, draftId, today: format.today(), placeToday: settings.placeId }).then(
      (next) => {
        if (!left) setOpened(next);
      },
      (failure: unknown) => {
        if (!left) setError(asCarnetError(failure));
      },
    );
    return () => {
      left = true;
    };
    // Asked for once; what changes around it does not take away what is being typed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked]);

  if (opened) return <ServiceLogForm key={asked} opened={opened} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} place="side" title={services.title}>
      <ErrorBanner error={error} />
    </Dialog>
  );
}
