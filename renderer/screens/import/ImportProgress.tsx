import { call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { Progress } from '../../components/Progress.tsx';
import type { Progressed } from './useImport.ts';

const stages = [
  'reading',
  'planning',
  'surveying',
  'comparing',
  'comparingWithVault',
  'publishing',
  'removing',
  'undoing',
] as const;

const isStage = (stage: string): stage is (typeof stages)[number] =>
  (stages as readonly string[]).includes(stage);

/** What is being done, how far it is, and a way out. Taking back has none: it must end. */
export function ImportProgress({ progress }: { progress: Progressed & { importId: string } }) {
  const { imports: words } = useMessages();
  const { stage, done, total, importId } = progress;
  const mayCancel = stage !== 'removing' && stage !== 'undoing';
  return (
    <Card padded>
      <Progress
        label={isStage(stage) ? words[stage] : words.planning}
        done={done}
        total={total}
        onCancel={mayCancel ? () => void call('import.cancel', { id: importId }) : undefined}
      />
    </Card>
  );
}
