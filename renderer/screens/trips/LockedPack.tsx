import '../settings/settings.css';
import './trips.css';
import type { TripHereStatus } from '../../../shared/contract/trips.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useActivity } from '../../app/session/useActivity.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ComeHome } from './ComeHome.tsx';
import { EnterCode } from './EnterCode.tsx';
import { FinishTrip } from './FinishTrip.tsx';
import { RoadFacts } from './RoadFacts.tsx';

/** A pack that has ended: nothing of a client is on screen; handing over and a code still work. */
export default function LockedPack({ here }: { here: TripHereStatus }) {
  const { trips, common } = useMessages();
  const format = useFormat();
  useActivity();
  const lock = () => void call('shell.lock', {}).catch(() => call('vault.lock', {}));
  return (
    <main className="trip-locked settings-stack">
      <div className="cluster">
        <h1 className="grow">{trips.lockedTitle}</h1>
        <Button icon="lock" onPress={lock}>
          {common.lock}
        </Button>
      </div>
      <p>{trips.lockedText(format.longDay(format.dayOf(here.endsAt)))}</p>
      <Card title={trips.road} padded>
        <RoadFacts here={here} />
      </Card>
      <EnterCode />
      <ComeHome />
      <FinishTrip here={here} />
    </main>
  );
}
