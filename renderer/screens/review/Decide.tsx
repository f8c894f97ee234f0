import type { CallInput } from '../../../shared/contract/contract.ts';
import type { ReviewCard } from '../../../shared/contract/review.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';

export type Choice = CallInput<'review.settle'>['choice'];

/** What the body of a card is given. */
export interface Asked {
  card: ReviewCard;
  what: string;
  busy: boolean;
  onDecide: (choice: Choice) => void;
}

/** The button, or who may press it. `what` says of what, for who does not see the card. */
export function Decide({
  card,
  what,
  busy,
  onPress,
}: {
  card: ReviewCard;
  what: string;
  busy: boolean;
  onPress: () => void;
}) {
  const { review } = useMessages();
  if (!card.mayDecide) return <p className="hint">{review.administrator}</p>;
  return (
    <div>
      <Button isDisabled={busy} aria-label={review.decideOf(what)} onPress={onPress}>
        {review.decide}
      </Button>
    </div>
  );
}
