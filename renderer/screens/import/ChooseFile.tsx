import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';

export function ChooseFile({ onChoose }: { onChoose: () => void }) {
  const { imports, practice } = useMessages();
  const words = useWork().me.practice
    ? { title: practice.listTitle, text: practice.listText, choose: practice.listChoose }
    : { title: imports.chooseTitle, text: imports.chooseText, choose: imports.choose };
  return (
    <Card padded>
      <EmptyState
        title={words.title}
        actions={
          <Button kind="go" onPress={onChoose}>
            {words.choose}
          </Button>
        }
      >
        {words.text}
      </EmptyState>
    </Card>
  );
}
