import { useState } from 'react';
import type { Door } from './DoorsStep.tsx';
import { StartLayout } from './StartLayout.tsx';
import { RecoveryCheck } from './RecoveryCheck.tsx';
import { RecoveryWords } from './RecoveryWords.tsx';
import { useStepWords } from './useStepWords.ts';

/** The words, then two of them read back; at the first run and when a first run was cut short. */
export function RecoverySteps({
  door,
  words,
  ownerName,
  laptop,
  onDone,
}: {
  door: Door;
  words: readonly string[];
  ownerName: string;
  laptop: string;
  onDone: () => void;
}) {
  const stepWords = useStepWords(door, 'recovery');
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
