import '../../components/card.css';
import './audit.css';
import { useState } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';
import { Select } from '../../components/Select.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { useSend } from '../../app/bridge/useSend.ts';
import { AuditRow } from './AuditRow.tsx';
import { useAuditLog } from './useAuditLog.ts';

const sequenceOf = (entry: { readonly sequence: number }) => String(entry.sequence);

/** The audit log: who, what, when; ids and names of fields, never values. Newest first. */
export default function AuditScreen() {
  const { audit } = useMessages();
  const { me } = useWork();
  return me.member.role === 'worker' ? (
    <Page title={audit.title}>
      <EmptyState title={audit.notYours}>{audit.notYoursText}</EmptyState>
    </Page>
  ) : (
    <AuditLog />
  );
}

function AuditLog() {
  const { audit } = useMessages();
  const format = useFormat();
  const [act, setAct] = useState('');
  const [recordId, setRecordId] = useState('');
  const log = useAuditLog({ act, recordId });
  return (
    <Page title={audit.title} sub={audit.sub} actions={<VerifyChain />} fills>
      <div className="audit-tools">
        <Select
          label={audit.act}
          emptyLabel={audit.allActs}
          options={Object.entries(audit.acts).map(([value, label]) => ({ value, label }))}
          value={act}
          onValue={setAct}
        />
        {recordId === '' ? null : (
          <Button icon="cross" onPress={() => setRecordId('')}>
            {audit.allRecords}
          </Button>
        )}
        <span className="grow" />
        <span className="dim tabular" role="status">
          {log.total === 1 ? audit.oneEntry : audit.entries(format.number(log.total))}
        </span>
      </div>
      <ErrorBanner error={log.error} onRetry={log.reload} />
      <div className="card audit-list">
        {log.ready && log.entries.length === 0 ? (
          <EmptyState title={audit.none}>{audit.noneText}</EmptyState>
        ) : (
          <VirtualList
            label={audit.list}
            items={log.entries}
            total={log.total}
            keyOf={sequenceOf}
            rowHeight={58}
            onNearEnd={log.more}
          >
            {(entry) => <AuditRow entry={entry} onRecord={setRecordId} />}
          </VirtualList>
        )}
      </div>
    </Page>
  );
}

function VerifyChain() {
  const { audit } = useMessages();
  const format = useFormat();
  const { send, busy, error } = useSend('audit.verify');
  const [answer, setAnswer] = useState<{ entries: number; brokenAt: number | null } | null>(null);
  return (
    <div className="audit-verify">
      <Button
        icon="shield"
        isDisabled={busy}
        onPress={() => void send({}).then((next) => setAnswer(next))}
      >
        {busy ? audit.verifying : audit.verify}
      </Button>
      <ErrorBanner error={error} />
      {answer === null ? null : answer.brokenAt === null ? (
        <Banner kind="done" announce="politely">
          {audit.holds(format.number(answer.entries))}
        </Banner>
      ) : (
        <Banner
          kind="wrong"
          announce="now"
          title={audit.brokenTitle(format.number(answer.brokenAt))}
        >
          {audit.brokenNext}
        </Banner>
      )}
    </div>
  );
}
