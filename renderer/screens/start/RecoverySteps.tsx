import { useState } from 'react';
import { StartLayout } from './StartLayout.tsx';
import { RecoveryCheck } from './RecoveryCheck.tsx';
import { RecoveryWords } from './RecoveryWords.tsx';
import { useStepWords } from './useStepWords.ts';

/** The words, then two of them read back; at the first run and when a first run was cut short. */
export function RecoverySteps({
  words,
  ownerName,
  laptop,
  onDone,
}: {
  words: readonly string[];
  ownerName: string;
  laptop: string;
  onDone: () => void;
}) {
  const stepWords = useStepWords('recovery');
  const [checking, setChecking] = useState(false);
  return (
    <StartLayout wide={!checking} step={stepWords}>
      {checking ? (
        <RecoveryCheck onDone={onDone} onBack={() => setChecking(false)} />
      ) : (
        <RecoveryWords
          words={words}
          ownerName={ownerName}
          laptop={laptop}
          telephone=""
          onDone={() => setChecking(true)}
        />
      )}
    </StartLayout>
  );
}
