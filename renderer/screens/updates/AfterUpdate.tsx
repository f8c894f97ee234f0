import type { UpdateStatus } from '../../../shared/contract/updates.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { WhatChanged } from './WhatChanged.tsx';

/** What became of the update before this start, until somebody has read it. */
export function AfterUpdate({ status: { after, version } }: { status: UpdateStatus }) {
  const { updates } = useMessages();
  const format = useFormat();
  const seen = useSend('updates.seen');
  if (after.state === 'nothing') return null;
  const understood = (
    <Button size="small" isDisabled={seen.busy} onPress={() => void seen.send({})}>
      {updates.understood}
    </Button>
  );
  if (after.state === 'took') {
    return (
      <Banner kind="done" title={updates.took(after.to)} actions={understood}>
        {updates.tookText}
        <WhatChanged changes={after.changes} />
      </Banner>
    );
  }
  return (
    <Banner kind="care" title={updates.didNotTake(after.to)} actions={understood}>
      {updates.didNotTakeText(version, format.dayAndTime(after.at))}
    </Banner>
  );
}
