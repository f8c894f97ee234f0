import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

type LeftProgram = CallOutput<'members.leftPrograms'>['programs'][number];

/** Programs that were taken off this laptop: what went and what stays, until it was read. */
export function LeftPrograms() {
  const { data } = useCall('members.leftPrograms', {}, { kinds: ['members', 'program'] });
  return data?.programs.map((each) => <Left key={each.program} left={each} />) ?? null;
}

function Left({ left }: { left: LeftProgram }) {
  const { members } = useMessages();
  const { isolate } = useFormat();
  const seen = useSend('members.leftProgramSeen');
  const words = members.leftProgram;
  const { program, name, isGone, files, unsent, drafts, incidents } = left;
  return (
    <Banner
      kind="plain"
      title={words.title(name === '' ? words.withoutName : isolate(name))}
      actions={
        isGone ? (
          <Button size="small" isDisabled={seen.busy} onPress={() => void seen.send({ program })}>
            {members.newsSeen}
          </Button>
        ) : null
      }
    >
      <p>
        {isGone ? words.gone(files) : words.going(files)} {words.others}
      </p>
      {unsent > 0 ? <p>{words.unsent(unsent)}</p> : null}
      {drafts > 0 ? <p>{words.drafts(drafts)}</p> : null}
      {incidents > 0 ? <p>{words.incidents(incidents)}</p> : null}
      <ErrorBanner error={seen.error} />
    </Banner>
  );
}
