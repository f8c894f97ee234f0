import '../start/start.css';
import './trips.css';
import type { TripReceipt } from '../../../shared/contract/trips.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { showReceipt } from '../../app/trips/receipt.ts';
import { Button } from '../../components/Button.tsx';
import { PrintSheet } from '../../components/PrintSheet.tsx';
import { StartLayout } from '../start/StartLayout.tsx';
import { TripFacts } from './TripFacts.tsx';

/** What was deleted, when, and that all of it is at home. No client is named. */
export default function ReceiptScreen({ receipt }: { receipt: TripReceipt }) {
  const { trips, common } = useMessages();
  return (
    <StartLayout wide>
      <Words receipt={receipt} />
      <div className="start-buttons">
        <Button kind="go" size="large" autoFocus onPress={() => void call('shell.print', {})}>
          {trips.receiptPrint}
        </Button>
        <Button kind="quiet" onPress={() => showReceipt(null)}>
          {common.done}
        </Button>
      </div>
      <PrintSheet agency={receipt.agencyName}>
        <Words receipt={receipt} />
      </PrintSheet>
    </StartLayout>
  );
}

function Words({ receipt }: { receipt: TripReceipt }) {
  const { trips } = useMessages();
  const format = useFormat();
  const names = trips.receiptFacts;
  // Paper is read on another day.
  const when = (at: number) => `${format.fullDay(format.dayOf(at))}, ${format.time(at)}`;
  const facts = [
    [names.worker, receipt.memberName],
    [names.made, when(receipt.madeAt)],
    [names.people, format.number(receipt.people)],
    [names.records, format.number(receipt.records)],
    [names.changes, format.number(receipt.changes)],
  ] as const;
  return (
    <>
      <h1>{trips.receiptTitle}</h1>
      <p className="start-text">
        {trips.receiptText(format.isolate(receipt.label), when(receipt.at))}
      </p>
      <TripFacts facts={facts} />
    </>
  );
}
