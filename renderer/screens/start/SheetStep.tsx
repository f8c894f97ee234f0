import { SheetSteps } from '../agencySheet/SheetSteps.tsx';
import { StartLayout } from './StartLayout.tsx';
import { useStepWords } from './useStepWords.ts';

/** The agency's sheet at its founding. "Later" is an answer: Today keeps a line about it. */
export function SheetStep({ onDone }: { onDone: () => void }) {
  const stepWords = useStepWords('found', 'sheet');
  return (
    <StartLayout wide step={stepWords}>
      <SheetSteps heading={1} onDone={onDone} />
    </StartLayout>
  );
}
