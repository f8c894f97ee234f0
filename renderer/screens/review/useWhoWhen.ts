import type { ReviewCard } from '../../../shared/contract/review.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';

type Stamp = ReviewCard['deletedBy'][number];

/** "Amara, Front desk, Friday 3:20 pm". */
export function useWhoWhen(): (stamp: Stamp) => string {
  const { review } = useMessages();
  const format = useFormat();
  return ({ memberName, deviceLabel, byMe, onThisLaptop, at }) =>
    review.by(
      byMe ? review.byMe : memberName === '' ? review.someone : format.isolate(memberName),
      onThisLaptop ? review.thisLaptop : deviceLabel === '' ? '' : format.isolate(deviceLabel),
      format.dayAndTime(at),
    );
}
