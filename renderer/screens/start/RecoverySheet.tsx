import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { PrintSheet } from '../../components/PrintSheet.tsx';

/** One letter page, 14 pt: whose words, the words, what they open, where to keep them, how to use them. */
export function RecoverySheet({
  words,
  ownerName,
  laptop,
  telephone,
}: {
  words: readonly string[];
  ownerName: string;
  laptop: string;
  telephone: string;
}) {
  const { start } = useMessages();
  const format = useFormat();
  return (
    <PrintSheet>
      <div className="recovery-sheet">
        <h1>{start.sheetTitle(format.isolate(ownerName))}</h1>
        <p>{start.sheetLine(format.isolate(laptop), format.fullDay(format.today()))}</p>
        <ol className="recovery-sheet-words">
          {words.map((word, index) => (
            <li key={word}>
              {index + 1}. {word}
            </li>
          ))}
        </ol>
        <p>
          <strong>{start.sheetDanger}</strong>
        </p>
        <p>{start.sheetKeep}</p>
        <h2>{start.sheetStepsTitle}</h2>
        <ol className="recovery-sheet-steps">
          {start.sheetSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{telephone === '' ? start.sheetTelephoneBlank : start.sheetTelephone(telephone)}</p>
      </div>
    </PrintSheet>
  );
}
