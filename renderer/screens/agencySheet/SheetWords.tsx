import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { NumberedWords } from '../start/NumberedWords.tsx';
import { OnPaper } from '../start/OnPaper.tsx';
import { SheetPaper } from './SheetPaper.tsx';

/** The words of the sheet, or of its three parts, to be written down by hand or printed. */
export function SheetWords({
  heading,
  sheets,
  onDone,
  onLater,
}: {
  heading: 1 | 2;
  sheets: readonly (readonly string[])[];
  onDone: () => void;
  onLater: () => void;
}) {
  const { agencySheet } = useMessages();
  const isSplit = sheets.length > 1;
  const Heading = heading === 1 ? 'h1' : 'h2';
  const Part = heading === 1 ? 'h2' : 'h3';
  return (
    <>
      <Heading tabIndex={-1} ref={(element) => element?.focus()}>
        {agencySheet.title}
      </Heading>
      {isSplit ? <p className="start-text">{agencySheet.onlyTwo}</p> : null}
      {sheets.map((words, sheet) => (
        <section key={words.join(' ')} className={isSplit ? 'sheet-part' : undefined}>
          {isSplit ? <Part className="label">{agencySheet.part(sheet + 1)}</Part> : null}
          <NumberedWords words={words} />
        </section>
      ))}
      <OnPaper label={agencySheet.title} paper={<SheetPaper sheets={sheets} />}>
        <Button kind="go" size="large" onPress={onDone}>
          {isSplit ? agencySheet.haveThem : agencySheet.haveIt}
        </Button>
        <Button kind="quiet" onPress={onLater}>
          {agencySheet.later}
        </Button>
      </OnPaper>
    </>
  );
}
