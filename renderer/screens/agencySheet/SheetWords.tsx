import { useState } from 'react';
import { call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { RadioList } from '../../components/RadioList.tsx';
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
  const { agencySheet, start } = useMessages();
  const [how, setHow] = useState<'hand' | 'print'>('hand');
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
          <ol className="words-twelve">
            {words.map((word, index) => (
              // Two words of a part may be the same.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${index} ${word}`}>
                <span className="word-number">{index + 1}</span>
                {word}
              </li>
            ))}
          </ol>
        </section>
      ))}
      <div className="stack-close">
        <RadioList
          label={agencySheet.title}
          labelHidden
          value={how}
          onChange={setHow}
          options={[
            { value: 'hand', label: start.writeByHand, hint: start.writeByHandHint },
            { value: 'print', label: start.printThem },
          ]}
        />
        {how === 'print' ? (
          <>
            <Banner kind="care">{start.printWarning}</Banner>
            <SheetPaper sheets={sheets} />
          </>
        ) : null}
        <div className="start-buttons">
          {how === 'print' ? (
            <Button icon="print" onPress={() => void call('shell.print', {})}>
              {start.printThem}
            </Button>
          ) : null}
          <Button kind="go" size="large" onPress={onDone}>
            {isSplit ? agencySheet.haveThem : agencySheet.haveIt}
          </Button>
          <Button kind="quiet" onPress={onLater}>
            {agencySheet.later}
          </Button>
        </div>
      </div>
    </>
  );
}
