import { useState } from 'react';
import type { PersonLine } from '../../../shared/contract/common.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { ImportState } from '../../../shared/contract/imports.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Name } from '../../components/Name.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { UndoImport } from './UndoImport.tsx';

/** It is in: what to do next, and the way back. */
export function DoneStep({
  state,
  busy,
  onError,
}: {
  state: ImportState;
  busy: boolean;
  onError: (error: CarnetError | null) => void;
}) {
  const { imports: words } = useMessages();
  const { number } = useFormat();
  const go = useGo();
  const [undone, setUndone] = useState<{ removed: number; stayed: PersonLine[] } | null>(null);

  async function undo() {
    onError(null);
    try {
      setUndone(await call('import.undo', { id: state.id }));
    } catch (failure) {
      onError(asCarnetError(failure));
    }
  }

  if (state.stage === 'undoing') return null;
  if (state.stage === 'undone') {
    const { removed = 0, stayed = [] } = undone ?? {};
    return (
      <Card padded>
        <EmptyState
          title={undone ? words.undone(number(removed)) : words.stages.undone}
          actions={<Button onPress={() => go('/import')}>{words.chooseOther}</Button>}
        >
          {stayed.length > 0 ? words.stayed : null}
        </EmptyState>
        {stayed.length > 0 ? (
          <RowList label={words.stayed}>
            {stayed.map((person) => (
              <Row
                key={person.id}
                title={<Name name={person.name} />}
                to={`/clients/${person.id}`}
              />
            ))}
          </RowList>
        ) : null}
      </Card>
    );
  }
  const pairs = (state.plan?.duplicatesInside ?? 0) + (state.plan?.duplicatesAgainst ?? 0);
  return (
    <Card padded>
      <EmptyState
        title={words.done(number(state.plan?.people ?? 0))}
        actions={
          <>
            {pairs > 0 ? (
              <Button kind="go" onPress={() => go('/duplicates')}>
                {words.seeDuplicates}
              </Button>
            ) : null}
            <Button kind={pairs > 0 ? 'plain' : 'go'} onPress={() => go('/clients')}>
              {words.seeClients}
            </Button>
            <UndoImport edited={state.undo.edited} busy={busy} onUndo={() => void undo()} />
          </>
        }
      >
        {words.doneText}
      </EmptyState>
    </Card>
  );
}
