import { useState } from 'react';
import type { BackupState } from '../../../shared/contract/backups.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { canOpen } from './keptBackups.ts';
import { Rehearse } from './Rehearse.tsx';
import { useCountsText } from './useCountsText.ts';

/** Whether a restore was ever tried, and the way to try one. */
export function RehearseCard({ state }: { state: BackupState }) {
  const { backups } = useMessages();
  const format = useFormat();
  const countsText = useCountsText();
  const [open, setOpen] = useState(false);
  const last = state.lastRehearsal;
  return (
    <Card title={backups.rehearse} padded>
      <div className="stack-close">
        <p className="dim">{backups.rehearseText}</p>
        <p>
          {last
            ? backups.lastRehearsed(
                format.dayAndTime(last.at),
                format.dayAndTime(last.madeAt),
                countsText(last.counts),
              )
            : backups.neverRehearsed}
        </p>
        <div>
          <Button
            onPress={() => setOpen(true)}
            isDisabled={state.running !== null || !state.backups.some(canOpen)}
          >
            {backups.rehearse}
          </Button>
        </div>
      </div>
      {open ? <Rehearse state={state} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}
