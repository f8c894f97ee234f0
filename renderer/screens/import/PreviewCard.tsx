import { languages } from '../../../shared/vocabulary/languages.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { Name } from '../../components/Name.tsx';
import { Row, RowList } from '../../components/Row.tsx';

const shown = 8;

/** The first people as they would stand in the list of clients. */
export function PreviewCard({ importId }: { importId: string }) {
  const { imports: words } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const preview = useCall('import.preview', { id: importId, limit: shown }, { kinds: ['import'] });
  if (!preview.data) return null;
  return (
    <Card title={words.preview}>
      <RowList label={words.preview}>
        {preview.data.people.map(({ row, person }) => (
          <Row
            key={row}
            title={<Name name={person.name} />}
            detail={[
              words.row(format.number(row)),
              person.fileNumber,
              person.birthYear === null ? '' : String(person.birthYear),
              person.speaksBest === 'notAsked' ? '' : label(languages, person.speaksBest),
            ]
              .filter((fact) => fact !== '')
              .join(' · ')}
          />
        ))}
      </RowList>
    </Card>
  );
}
