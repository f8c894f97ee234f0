import { useState } from 'react';
import type { BackupState } from '../../../shared/contract/backups.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { LetGo } from './LetGo.tsx';

/** What a restore found here and kept: shown until its owner lets it go. */
export function SetAside({ state }: { state: BackupState }) {
  const { backups } = useMessages();
  const format = useFormat();
  const [asked, setAsked] = useState<string | null>(null);
  if (state.setAside.length === 0) return null;
  return (
    <Card title={backups.setAside}>
      <p className="dim backups-note">{backups.setAsideText}</p>
      <RowList label={backups.setAside}>
        {state.setAside.map(({ id, at, size }) => (
          <Row
            key={id}
            title={backups.setAsideRow(format.dayAndTime(at))}
            aside={format.size(size)}
            end={
              <Button size="small" onPress={() => setAsked(id)}>
                {backups.setAsideDelete}
              </Button>
            }
          />
        ))}
      </RowList>
      {asked === null ? null : <DeleteSetAside id={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function DeleteSetAside({ id, onClose }: { id: string; onClose: () => void }) {
  const { backups } = useMessages();
  const toast = useToast();
  const { send, busy, error } = useSend('backup.removeSetAside');
  async function remove() {
    if (!(await send({ id }))) return;
    toast({ message: backups.setAsideDeleted });
    onClose();
  }
  return (
    <LetGo
      title={backups.setAsideDeleteTitle}
      text={backups.setAsideDeleteText}
      yes={backups.setAsideDelete}
      busy={busy}
      error={error}
      onYes={remove}
      onClose={onClose}
    />
  );
}
