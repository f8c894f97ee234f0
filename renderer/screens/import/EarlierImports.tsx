import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { ImportState } from '../../../shared/contract/imports.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';
import { isOpen, isWorking } from './useImport.ts';

/** Lists taken in before, and those that were left in the middle. */
export function EarlierImports({
  imports,
  onError,
}: {
  imports: readonly ImportState[];
  onError: (error: CarnetError | null) => void;
}) {
  const { imports: words } = useMessages();
  const format = useFormat();
  const go = useGo();
  if (imports.length === 0) return null;
  const discard = (id: string) =>
    call('import.cancel', { id }).catch((failure: unknown) => onError(asCarnetError(failure)));
  return (
    <Card title={words.earlier} note={format.number(imports.length)}>
      <RowList label={words.earlier}>
        {imports.map((state) => {
          const reachable = isOpen(state) || state.stage === 'published';
          return (
            <Row
              key={state.id}
              to={reachable ? `/import/${state.id}` : undefined}
              title={<bdi dir="auto">{state.fileName}</bdi>}
              detail={`${format.dayAndTime(state.at)} · ${words.rows(format.number(state.rows))}`}
              end={
                <>
                  <Tag tone={state.stage === 'published' ? 'spruce' : 'neutral'}>
                    {words.stages[state.stage]}
                  </Tag>
                  {isOpen(state) && !isWorking(state) ? (
                    <>
                      <Button size="small" onPress={() => go(`/import/${state.id}`)}>
                        {words.goOn}
                      </Button>
                      <Button size="small" kind="quiet" onPress={() => void discard(state.id)}>
                        {words.discard}
                      </Button>
                    </>
                  ) : null}
                </>
              }
            />
          );
        })}
      </RowList>
    </Card>
  );
}
