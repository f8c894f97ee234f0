import './updateDrop.css';
import { useEffect, useState } from 'react';
import { asCarnetError, call } from '../bridge/bridge.ts';
import { useErrorWords } from '../language/useErrorWords.ts';
import { useMessages } from '../language/useMessages.ts';
import { useToast } from '../toasts/ToastProvider.tsx';
import { Progress } from '../../components/Progress.tsx';
import { dropFile, isUpdateFile } from './dropFile.ts';

/** A `.carnet-update` file that is dropped anywhere into the window is taken, and nothing else is. */
export function UpdateDrop() {
  const { updates } = useMessages();
  const toast = useToast();
  const words = useErrorWords();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = [...(event.dataTransfer?.files ?? [])].find(isUpdateFile);
      if (file === undefined) return;
      event.preventDefault();
      void take(file);
    };
    async function take(file: File) {
      const told = (done: number) => setProgress({ done, total: file.size });
      told(0);
      try {
        const fileId = await dropFile(file, told);
        const { release } = await call('updates.take', { fileId });
        toast({ message: updates.taken(release.version) });
      } catch (error) {
        const { what, next } = words(asCarnetError(error));
        toast({ message: `${what} ${next}`, seconds: 30 });
      } finally {
        setProgress(null);
      }
    }
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [toast, updates, words]);
  if (progress === null) return null;
  return (
    <div className="update-drop card card-padded">
      <Progress label={updates.dropped} done={progress.done} total={progress.total} />
    </div>
  );
}
