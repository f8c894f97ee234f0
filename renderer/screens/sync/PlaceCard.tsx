import { useState } from 'react';
import type { SyncStatus } from '../../../shared/contract/sharing.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Details } from './Details.tsx';
import { ChooseAgain } from './ChooseAgain.tsx';
import { useTellChosen } from './useTellChosen.ts';

/** Where the laptops meet: which place, another, none. */
export function PlaceCard({ status: { place, mayChange } }: { status: SyncStatus }) {
  const { sharing } = useMessages();
  const tell = useTellChosen();
  return (
    <Card title={place === null ? sharing.notShared : sharing.place} padded>
      <div className="stack-close">
        {place === null ? (
          <p className="dim">{mayChange ? sharing.notSharedText : sharing.notSharedWorker}</p>
        ) : (
          <>
            <p>
              <bdi dir="auto">
                <b>{place.label}</b>
              </bdi>{' '}
              <span className="dim">{sharing.placeKinds[place.kind]}</span>
            </p>
            <Details>
              <p className="dim">
                {sharing.details.where} <bdi dir="ltr">{place.address}</bdi>
              </p>
            </Details>
          </>
        )}
        <div className="cluster">
          {mayChange ? (
            <ChooseAgain
              label={place === null ? sharing.choose : sharing.chooseOther}
              whose="agency"
              onChosen={tell}
            />
          ) : (
            <ChooseAgain label={sharing.reach} whose="laptop" onChosen={tell} />
          )}
          {mayChange && place !== null ? <Leave /> : null}
        </div>
      </div>
    </Card>
  );
}

function Leave() {
  const { common, sharing } = useMessages();
  const toast = useToast();
  const leave = useSend('sync.setPlace');
  const [asking, setAsking] = useState(false);
  async function go() {
    if (!(await leave.send({ place: null }))) return;
    setAsking(false);
    toast({ message: sharing.left });
  }
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {sharing.leave}
      </Button>
      <Dialog
        isOpen={asking}
        mustAnswer
        size="small"
        onClose={() => setAsking(false)}
        title={sharing.leaveTitle}
        footer={
          <>
            <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="danger" isDisabled={leave.busy} onPress={() => void go()}>
              {sharing.leave}
            </Button>
          </>
        }
      >
        <p>{sharing.leaveText}</p>
        <ErrorBanner error={leave.error} />
      </Dialog>
    </>
  );
}
