import type { MemberLine } from '../../../shared/contract/members.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Row } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { LaptopFare } from './useLaptopNews.ts';
import { useMemberWords } from './useMemberWords.ts';

/** A laptop: when it was last heard from, its record, its removal. */
export function LaptopRow({
  laptop,
  fare: { daysAgo, behind, isQuiet },
  member,
  mayChange,
  onRemove,
  onRecord,
}: {
  laptop: MemberLine['devices'][number];
  fare: LaptopFare;
  member: MemberLine;
  mayChange: boolean;
  /** Left out where it can't be removed any more. */
  onRemove?: (() => void) | undefined;
  onRecord: () => void;
}) {
  const { members } = useMessages();
  const format = useFormat();
  const { nameOf, labelOf } = useMemberWords();
  const [label, name] = [labelOf(laptop), nameOf(member)];
  const heard = daysAgo === null ? members.neverHeard : members.heard(daysAgo);
  // "Last heard 12 days ago, 31 changes it has not seen".
  const seen = behind > 0 ? members.behind(behind) : members.allSeen;
  const { trip } = laptop;
  const day = trip === null ? '' : format.longDay(format.dayOf(trip.until));
  const travels = isQuiet ? members.overdue(day) : members.travelling(day);
  const others = daysAgo === null || laptop.removed ? heard : `${heard}, ${seen}`;
  const away = trip?.isOver ? members.tripOver : travels;
  const fare = laptop.isThis ? members.thisLaptop : trip === null ? others : away;
  return (
    <Row
      className="member-laptop"
      title={<bdi dir="auto">{laptop.label === '' ? members.laptopWithoutName : laptop.label}</bdi>}
      detail={fare}
      end={
        <>
          {laptop.removed ? <Tag>{members.removedTag}</Tag> : null}
          {!laptop.removed && isQuiet ? (
            <Tag tone="amber" icon="warning">
              {trip === null ? members.quietTag : members.overdueTag}
            </Tag>
          ) : null}
          {mayChange ? (
            <>
              {laptop.removed ? <TakeInMore laptop={laptop} /> : null}
              <Button
                size="small"
                kind="quiet"
                aria-label={members.recordNamed(label, name)}
                onPress={onRecord}
              >
                {members.record}
              </Button>
              {onRemove && !laptop.isThis && !laptop.removed ? (
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={members.removeLaptopNamed(label, name)}
                  onPress={onRemove}
                >
                  {members.remove}
                </Button>
              ) : null}
            </>
          ) : null}
        </>
      }
    />
  );
}

/** What a removed laptop had written before, and what arrived only after its removal. */
function TakeInMore({ laptop }: { laptop: MemberLine['devices'][number] }) {
  const { members } = useMessages();
  const { labelOf } = useMemberWords();
  const toast = useToast();
  const { send, busy, error } = useSend('members.extendCut');
  return (
    <>
      <Button
        size="small"
        kind="quiet"
        aria-label={members.takeInMoreHint(labelOf(laptop))}
        isDisabled={busy}
        onPress={() =>
          void send({ device: laptop.id }).then((answer) => {
            if (answer) {
              toast({ message: answer.extended ? members.tookMore : members.nothingMore });
            }
          })
        }
      >
        {members.takeInMore}
      </Button>
      <ErrorBanner error={error} />
    </>
  );
}
