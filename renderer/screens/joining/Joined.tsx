import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { FirstExchange } from './FirstExchange.tsx';
import { Button } from '../../components/Button.tsx';

/** It is done, and why lists may look empty for a while. */
export function Joined({
  heading,
  agencyName,
  onDone,
}: {
  heading: 1 | 2;
  agencyName: string;
  onDone: () => void;
}) {
  const { joining, common } = useMessages();
  const { isolate } = useFormat();
  const Heading = heading === 1 ? 'h1' : 'h2';
  return (
    <>
      <Heading>{joining.doneTitle(isolate(agencyName))}</Heading>
      <p className="start-text">{joining.doneText}</p>
      <div className="joining-through">
        <FirstExchange />
      </div>
      <div className="start-buttons">
        <Button kind="go" size="large" autoFocus onPress={onDone}>
          {common.next}
        </Button>
      </div>
    </>
  );
}
