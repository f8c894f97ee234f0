import type { PersonPage } from '../../../shared/contract/people.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Name, usePlainName } from '../../components/Name.tsx';
import { Row, RowList } from '../../components/Row.tsx';

/** Other files that are this person. Undo lets each stand on its own again, whole. */
export function MergedCard({ merged }: { merged: PersonPage['merged'] }) {
  const { clients } = useMessages();
  const plainName = usePlainName();
  const toast = useToast();
  const { send, busy, error } = useSend('duplicates.undo');
  if (merged.length === 0) return null;
  return (
    <Card title={clients.mergedFiles}>
      <ErrorBanner error={error} />
      <RowList>
        {merged.map((other) => (
          <Row
            key={other.id}
            title={<Name name={other.name} />}
            end={
              <Button
                size="small"
                icon="undo"
                isDisabled={busy}
                aria-label={clients.undoMergeOf(plainName(other.name))}
                onPress={async () => {
                  const undone = await send({ samePersonId: other.samePersonId });
                  if (undone) toast({ message: clients.mergedUndone });
                }}
              >
                {clients.undoMerge}
              </Button>
            }
          />
        ))}
      </RowList>
    </Card>
  );
}
