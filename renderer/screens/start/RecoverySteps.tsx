import { useState } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { StartLayout } from './StartLayout.tsx';
import { RecoveryCheck } from './RecoveryCheck.tsx';
import { RecoveryWords } from './RecoveryWords.tsx';

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
  const { start } = useMessages();
  const [checking, setChecking] = useState(false);
  return (
    <StartLayout wide={!checking} step={start.step(3, 4)}>
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
