import type { TripHereStatus } from '../../../shared/contract/trips.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { TripFacts } from './TripFacts.tsx';

/** What the pack is, until when, and what of it is only here. */
export function RoadFacts({ here }: { here: TripHereStatus }) {
  const { trips } = useMessages();
  const format = useFormat();
  const { changes, aside } = here.left;
  const left = [
    ...(changes > 0 ? [trips.leftChanges(format.number(changes), changes === 1)] : []),
    ...(aside > 0 ? [trips.leftAside] : []),
  ];
  const nothing = here.mayFinish ? trips.leftNothing : trips.leftUnknown;
  const facts = [
    [trips.roadFacts.from, here.agencyName],
    [trips.roadFacts.made, format.dayAndTime(here.madeAt)],
    [trips.roadFacts.ends, format.dayAndTime(here.endsAt)],
    [trips.roadFacts.people, format.number(here.people)],
    [
      trips.roadFacts.handed,
      here.handedAt === null ? trips.never : format.dayAndTime(here.handedAt),
    ],
    [trips.roadFacts.left, left.length > 0 ? left.join(', ') : nothing],
  ] as const;
  return (
    <>
      {here.clockIsBack ? <Banner kind="care">{trips.clockBack}</Banner> : null}
      <TripFacts facts={facts} />
    </>
  );
}
