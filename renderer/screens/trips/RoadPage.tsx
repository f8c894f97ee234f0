import '../settings/settings.css';
import './trips.css';
import { useTripHere } from '../../app/trips/useTripHere.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { EnterCode } from './EnterCode.tsx';
import { ComeHome } from './ComeHome.tsx';
import { FinishTrip } from './FinishTrip.tsx';
import { RoadFacts } from './RoadFacts.tsx';

/** On the road: how the pack stands, coming home, more days, and emptying the laptop. */
export function RoadPage() {
  const { trips } = useMessages();
  const here = useTripHere();
  if (here === null) return null;
  return (
    <div className="settings-stack">
      <Card title={trips.road} padded>
        <div className="stack-close">
          <RoadFacts here={here} />
          <p className="hint">{trips.courtesy}</p>
        </div>
      </Card>
      <ComeHome />
      <FinishTrip here={here} />
      <EnterCode />
    </div>
  );
}
