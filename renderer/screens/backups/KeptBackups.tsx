import type { BackupPlace, BackupState } from '../../../shared/contract/backups.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';
import { canOpen, type KeptBackup, keptBackups } from './keptBackups.ts';

/** Every backup that was found, newest first: where it lies, whether it opened, with what. */
export function KeptBackups({ state }: { state: BackupState }) {
  const { backups } = useMessages();
  const kept = keptBackups(state.backups);
  if (kept.length === 0) return null;
  return (
    <Card title={backups.kept} note={kept.length}>
      <RowList label={backups.kept}>
        {kept.map((backup) => (
          <BackupRow key={`${backup.line.id} ${backup.places.join(' ')}`} backup={backup} />
        ))}
      </RowList>
    </Card>
  );
}

function BackupRow({ backup: { line, places } }: { backup: KeptBackup }) {
  const { backups } = useMessages();
  const format = useFormat();
  const where = usePlaceWords();
  return (
    <Row
      className="backups-row"
      title={format.dayAndTime(line.madeAt)}
      aside={format.size(line.size)}
      detail={
        <>
          {where(places)}
          {line.opensWith === 'earlier' ? ` · ${backups.opensEarlier}` : ''}
        </>
      }
      end={
        line.opensWith === 'earlierLock' ? (
          <Tag tone="amber" icon="warning">
            {backups.opensEarlierLock}
          </Tag>
        ) : canOpen(line) ? (
          <Tag tone={line.state === 'verified' ? 'spruce' : 'neutral'}>
            {backups.states[line.state]}
          </Tag>
        ) : (
          <Tag tone="brick" icon="error">
            {backups.states[line.state]}
          </Tag>
        )
      }
    />
  );
}

/** "on this laptop and in the second place". */
export function usePlaceWords(): (places: readonly BackupPlace[]) => string {
  const { backups } = useMessages();
  return (places) =>
    places.length > 1
      ? backups.onBoth
      : places[0] === 'second'
        ? backups.onSecond
        : backups.onLaptop;
}
