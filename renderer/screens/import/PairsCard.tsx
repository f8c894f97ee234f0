import type { ImportState } from '../../../shared/contract/imports.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { Name, typedName } from '../../components/Name.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { reasonWords } from './reasonWords.ts';

const shown = 12;

/** Who is probably one person: inside the list, and with someone who is here already. */
export function PairsCard({
  state,
  plan,
}: {
  state: ImportState;
  plan: NonNullable<ImportState['plan']>;
}) {
  const { imports: words, duplicates } = useMessages();
  const format = useFormat();
  const pairs = useCall('import.duplicates', { id: state.id, limit: shown }, { kinds: ['import'] });
  const total = plan.duplicatesInside + plan.duplicatesAgainst;
  if (total === 0) return <Card title={words.noDuplicates} />;
  return (
    <Card
      title={plan.duplicatesInside > 0 ? words.duplicatesInside : words.duplicatesAgainst}
      note={format.number(total)}
    >
      <p className="sub import-intro">{words.duplicatesText}</p>
      <RowList label={words.duplicatesInside}>
        {pairs.data?.pairs.map((pair) => (
          <Row
            key={`${pair.rowA} ${pair.rowB ?? pair.personId ?? ''}`}
            title={
              <>
                <Name name={typedName(pair.nameA)} /> · <Name name={typedName(pair.nameB)} />
              </>
            }
            detail={[
              pair.rowB === null
                ? words.duplicatesAgainst
                : words.pair(
                    words.row(format.number(pair.rowA)),
                    words.row(format.number(pair.rowB)).toLocaleLowerCase(),
                  ),
              reasonWords(pair.reasons, duplicates.reasons),
            ].join(' · ')}
          />
        ))}
        {total > shown ? <Row title={words.moreRows(format.number(total - shown))} /> : null}
      </RowList>
    </Card>
  );
}
