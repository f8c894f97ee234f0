import type { AuditEntry } from '../../../shared/contract/finding.ts';
import { isErrorCode } from '../../../shared/contract/errors.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useTypedText } from '../../components/TypedText.tsx';
import { Button } from '../../components/Button.tsx';
import { Tag, type Tone } from '../../components/Tag.tsx';

const tones: Readonly<Record<string, Tone>> = {
  unlockFailed: 'brick',
  refuseUpdate: 'brick',
  lockedLogDamaged: 'brick',
  vaultFileRestored: 'amber',
  overrideRule: 'amber',
  copyNumber: 'sky',
  startContact: 'sky',
  export: 'amber',
  print: 'amber',
};

/** One entry. Its record's id narrows the log to that record; it never opens the file. */
export function AuditRow({
  entry,
  onRecord,
}: {
  entry: AuditEntry;
  onRecord: (recordId: string) => void;
}) {
  const { audit, errors } = useMessages();
  const format = useFormat();
  const typedText = useTypedText();
  const kind = audit.kinds[entry.kind] ?? entry.kind;
  return (
    <div className="audit-row">
      <span className="audit-when tabular">{format.dayAndTime(entry.at)}</span>
      <span className="audit-act">
        <Tag tone={tones[entry.act] ?? 'neutral'}>{audit.acts[entry.act] ?? entry.act}</Tag>
      </span>
      <span className="audit-what">
        <span>
          {kind}
          {entry.recordId === '' ? null : (
            <>
              {' '}
              <Button
                kind="quiet"
                size="small"
                className="audit-record"
                aria-label={`${shortId(entry.recordId)}, ${audit.onlyRecord}`}
                onPress={() => onRecord(entry.recordId)}
              >
                {shortId(entry.recordId)}
              </Button>
            </>
          )}
        </span>
        {/* Making a record writes all of its fields: naming them says nothing. */}
        {entry.fields.length > 0 && entry.act !== 'create' ? (
          <span className="dim">
            {entry.fields.map((field) => audit.fields[field] ?? field).join(', ')}
          </span>
        ) : null}
        {isErrorCode(entry.reason) ? (
          <span className="dim">{errors[entry.reason]({}).what}</span>
        ) : entry.reason === '' ? null : (
          <span className="dim">{audit.reason(typedText(entry.reason))}</span>
        )}
      </span>
      <span className="audit-who">
        <bdi dir="auto">{entry.memberName === '' ? audit.beforeUnlock : entry.memberName}</bdi>
        <span className="dim">
          <bdi dir="auto">{entry.deviceLabel}</bdi>
        </span>
      </span>
    </div>
  );
}

/** The end of an id tells records apart; its beginning is only time. */
function shortId(id: string): string {
  return id.length > 12 ? `…${id.slice(-8)}` : id;
}
