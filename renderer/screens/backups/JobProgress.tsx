import { useEffect, useState } from 'react';
import { Progress } from '../../components/Progress.tsx';
import type { Progressed } from './useJob.ts';

/** Long work with its stage in words; a screen reader hears each stage once, not each percent. */
export function JobProgress({
  progress,
  stages,
  label,
  onCancel,
}: {
  progress: Progressed;
  /** What to say at each stage that the work may name. */
  stages: Readonly<Record<string, string>>;
  /** Before the first stage is known. */
  label: string;
  onCancel?: (() => void) | undefined;
}) {
  const [asked, setAsked] = useState(false);
  const words = stages[progress.stage] ?? label;
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return (
    <>
      <Progress
        label={words}
        done={progress.done}
        total={progress.total}
        onCancel={
          onCancel && !asked
            ? () => {
                setAsked(true);
                onCancel();
              }
            : undefined
        }
      />
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}
