import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';

export function ChooseFile({ onChoose }: { onChoose: () => void }) {
  const { imports: words } = useMessages();
  return (
    <Card padded>
      <EmptyState
        title={words.chooseTitle}
        actions={
          <Button kind="go" onPress={onChoose}>
            {words.choose}
          </Button>
        }
      >
        {words.chooseText}
      </EmptyState>
    </Card>
  );
}
