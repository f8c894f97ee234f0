import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { PrintSheet } from '../../components/PrintSheet.tsx';

/** A letter page for the sheet, or one for each of its parts. */
export function SheetPaper({ sheets }: { sheets: readonly (readonly string[])[] }) {
  const { agencySheet, start } = useMessages();
  const format = useFormat();
  const { data: me } = useCall('me.get', {}, { kinds: [] });
  const isSplit = sheets.length > 1;
  const name = format.isolate(me?.agency.name ?? '');
  const telephone = me?.agency.telephone ?? '';
  const steps = isSplit ? agencySheet.paperPartSteps : agencySheet.paperSteps;
  return (
    <PrintSheet>
      {sheets.map((words, sheet) => (
        <div key={words.join(' ')} className="recovery-sheet sheet-paper">
          <h1>{isSplit ? agencySheet.paperPart(sheet + 1, name) : agencySheet.paperTitle(name)}</h1>
          <p>{agencySheet.paperMade(format.fullDay(format.today()))}</p>
          <ol className="recovery-sheet-words">
            {words.map((word, index) => (
              // Two words of a part may be the same.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${index} ${word}`}>
                {index + 1}. {word}
              </li>
            ))}
          </ol>
          <p>
            <strong>{isSplit ? agencySheet.paperPartDanger : agencySheet.paperDanger}</strong>
          </p>
          <p>{isSplit ? agencySheet.paperPartKeep : agencySheet.paperKeep}</p>
          <h2>{agencySheet.paperStepsTitle}</h2>
          <ol className="recovery-sheet-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{telephone === '' ? start.sheetTelephoneBlank : start.sheetTelephone(telephone)}</p>
        </div>
      ))}
    </PrintSheet>
  );
}
