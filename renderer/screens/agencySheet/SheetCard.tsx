import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { AppointBySheet } from './AppointBySheet.tsx';
import { LetSheetOpen } from './LetSheetOpen.tsx';
import { SheetSteps } from './SheetSteps.tsx';

/** Where the agency's sheet stands: write it down, read it back, use it. */
export function SheetCard() {
  const { agencySheet } = useMessages();
  const { me } = useWork();
  const { data, error, reload } = useCall('sheet.state', {}, { kinds: ['members'] });
  const [open, setOpen] = useState<'write' | 'appoint' | 'vault' | null>(null);
  const isAdministrator = me.member.role === 'administrator';
  const close = () => setOpen(null);
  return (
    <Card title={agencySheet.title} padded>
      <div className="stack-close">
        <p className="start-text">{agencySheet.why}</p>
        <ErrorBanner error={error} onRetry={reload} />
        {data ? <StateLine state={data} /> : null}
        {data?.slotDue ? (
          <Banner
            kind="care"
            title={agencySheet.slotDue}
            actions={
              <Button size="small" onPress={() => setOpen('vault')}>
                {agencySheet.slotDo}
              </Button>
            }
          >
            {agencySheet.slotDueText}
          </Banner>
        ) : null}
        <div className="cluster">
          {data?.state === 'kept' && isAdministrator ? (
            <Button onPress={() => setOpen('write')}>{agencySheet.show}</Button>
          ) : null}
          {data && !isAdministrator ? (
            <Button kind="quiet" onPress={() => setOpen('appoint')}>
              {agencySheet.appoint}
            </Button>
          ) : null}
        </div>
      </div>
      {open === 'write' ? (
        <Dialog isOpen onClose={close} title={agencySheet.title} size="wide">
          <div className="sheet-dialog">
            <SheetSteps heading={2} onDone={close} />
          </div>
        </Dialog>
      ) : null}
      {open === 'appoint' ? <AppointBySheet onClose={close} /> : null}
      {open === 'vault' ? <LetSheetOpen onClose={close} /> : null}
    </Card>
  );
}

function StateLine({ state }: { state: CallOutput<'sheet.state'> }) {
  const { agencySheet } = useMessages();
  const format = useFormat();
  const words = agencySheet.state;
  const text =
    state.state === 'tested' && state.testedAt !== null
      ? words.tested(format.fullDay(format.dayOf(state.testedAt)))
      : state.state === 'elsewhere'
        ? words.elsewhere
        : state.shownAt === null
          ? words.notShown
          : words.kept;
  return <p>{text}</p>;
}
