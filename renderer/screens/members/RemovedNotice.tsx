import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { StandingBanner } from './StandingBanner.tsx';

/** On Today, first of all: nothing that is written here reaches anybody. */
export function RemovedNotice() {
  const { members } = useMessages();
  const go = useGo();
  return (
    <StandingBanner
      here="removed"
      actions={
        <Button size="small" onPress={() => go('/settings/people')}>
          {members.removedDo}
        </Button>
      }
    />
  );
}
