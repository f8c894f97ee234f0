import { useState } from 'react';
import { useCall } from '../../app/bridge/useCall.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { RecordPaper } from './RecordPaper.tsx';
import { mostListed, useRecordPeople } from './useRecordPeople.ts';

/** What was on a laptop, as far as this one knows: to look at, and to print as the law asks for. */
export function RecordDialog({ device, onClose }: { device: string; onClose: () => void }) {
  const { members, common } = useMessages();
  const format = useFormat();
  const { data, error, reload } = useCall('members.deviceReport', { device }, { kinds: [] });
  const [withNames, setWithNames] = useState(false);
  const list = useRecordPeople(device, withNames);
  const total = data?.programs.reduce((sum, { counts }) => sum + (counts?.people ?? 0), 0) ?? 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={members.recordTitle}
      size="wide"
      footer={
        data ? (
          <>
            <Button onPress={onClose}>{common.done}</Button>
            <Button
              kind="go"
              icon="print"
              isDisabled={withNames && list.people === null}
              onPress={() => void call('shell.print', {})}
            >
              {members.recordPrint}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="stack-close">
        <p className="start-text">{members.recordText}</p>
        <ErrorBanner error={error} onRetry={reload} />
        {!data && !error ? <p className="dim">{common.loading}</p> : null}
        {data ? (
          <>
            <RecordFacts report={data} heading="h3" />
            {total > mostListed ? (
              <p className="hint">{members.recordNamesMany(format.number(total))}</p>
            ) : total > 0 ? (
              <Checkbox
                label={members.recordNames(format.number(total))}
                hint={members.recordNamesHint}
                checked={withNames}
                onValue={setWithNames}
              />
            ) : null}
            <ErrorBanner error={list.error} />
            <RecordPaper report={data} people={withNames ? (list.people ?? []) : []} />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
