import { useMessages } from '../../app/language/useMessages.ts';
import { Joining } from '../joining/Joining.tsx';
import { StartLayout } from './StartLayout.tsx';
import { useStepWords } from './useStepWords.ts';

/** The first run of somebody who was invited. */
export function JoinStep({ onDone, onFound }: { onDone: () => void; onFound: () => void }) {
  const { joining } = useMessages();
  const stepWords = useStepWords('join', 'joining');
  return (
    <StartLayout wide step={stepWords}>
      <Joining
        heading={1}
        onDone={onDone}
        instead={{ label: joining.startInstead, run: onFound }}
      />
    </StartLayout>
  );
}
