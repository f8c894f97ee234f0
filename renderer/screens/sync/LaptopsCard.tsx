import type { SyncLaptop } from '../../../shared/contract/sharing.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useAgo } from '../../app/sharing/useAgo.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';

/** Each laptop of the agency: when it was last heard of, and how much of ours it has not seen. */
export function LaptopsCard() {
  const { sharing } = useMessages();
  const { data, error } = useCall('sync.laptops', {}, { kinds: ['sync', 'members', 'device'] });
  const laptops = data?.laptops ?? [];
  return (
    <Card title={sharing.laptops} note={sharing.laptopsNote}>
      <ErrorBanner error={error} />
      <RowList label={sharing.laptops}>
        {laptops.map((laptop) => (
          <LaptopRow key={laptop.deviceId} laptop={laptop} />
        ))}
      </RowList>
    </Card>
  );
}

function LaptopRow({ laptop }: { laptop: SyncLaptop }) {
  const { sharing, members } = useMessages();
  const format = useFormat();
  const ago = useAgo();
  const { label, memberName, isThis, lastHeardAt, behind, removed } = laptop;
  return (
    <Row
      title={
        <bdi dir="auto">
          {sharing.laptopOf(label === '' ? members.laptopWithoutName : label, memberName)}
        </bdi>
      }
      detail={
        isThis
          ? undefined
          : lastHeardAt === null
            ? sharing.heardNever
            : sharing.heard(ago(lastHeardAt))
      }
      end={
        isThis ? (
          <Tag>{sharing.thisLaptop}</Tag>
        ) : removed ? (
          <Tag icon="barred">{sharing.removed}</Tag>
        ) : behind > 0 ? (
          <Tag tone="amber">{sharing.behind(format.number(behind), behind === 1)}</Tag>
        ) : lastHeardAt === null ? null : (
          <Tag tone="spruce" icon="check">
            {sharing.upToDate}
          </Tag>
        )
      }
    />
  );
}
