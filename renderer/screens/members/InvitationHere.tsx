import { useEffect } from 'react';
import { call } from '../../app/bridge/bridge.ts';
import { useOpenedInvitation } from '../../app/joining/useOpenedInvitation.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';

/** Carnet was opened by an invitation: it is taken in where this vault may join, and said where it may not. */
export function InvitationHere({ mayJoin, onJoin }: { mayJoin: boolean; onJoin: () => void }) {
  const { members, updates } = useMessages();
  const format = useFormat();
  const file = useOpenedInvitation();
  useEffect(() => {
    if (file !== null && mayJoin) onJoin();
    // `onJoin` may change with each render of the page.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [file, mayJoin]);
  if (file === null || mayJoin) return null;
  return (
    <Banner
      kind="plain"
      title={members.openedWith(format.isolate(file.name))}
      announce="politely"
      actions={
        <Button size="small" onPress={() => void call('shell.forgetInvitation', {})}>
          {updates.understood}
        </Button>
      }
    >
      {members.belongsAlready}
    </Banner>
  );
}
