import type { UpdateLaptop } from '../../../shared/contract/updates.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useAgo } from '../../app/sharing/useAgo.ts';
import { Card } from '../../components/Card.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Select } from '../../components/Select.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useSystemWords } from './useSystemWords.ts';

/** Which laptop runs which Carnet and when it was last heard; which try first; the oldest that may share. */
export function AgencyLaptops() {
  const { updates } = useMessages();
  const { data, error } = useCall(
    'updates.laptops',
    {},
    { kinds: ['update', 'agency', 'device', 'members', 'sync'] },
  );
  const set = useSend('updates.setMinimum');
  const stopped = data?.laptops.filter(({ isTooOld }) => isTooOld).length ?? 0;
  const choices = [...new Set([...(data?.choices ?? []), data?.minimum ?? ''])].filter(Boolean);
  return (
    <Card title={updates.laptops} note={updates.laptopsNote}>
      <ErrorBanner error={error ?? set.error} />
      <RowList label={updates.laptops}>
        {(data?.laptops ?? []).map((laptop) => (
          <LaptopRow key={laptop.deviceId} laptop={laptop} />
        ))}
      </RowList>
      {data ? (
        <div className="update-minimum">
          <Select
            label={updates.minimum}
            hint={updates.minimumHint}
            emptyLabel={updates.minimumNone}
            options={choices.map((version) => ({ value: version, label: version }))}
            value={data.minimum}
            onValue={(version) => void set.send({ version })}
            className="settings-narrow"
          />
          {stopped > 0 ? <p role="status">{updates.minimumWho(stopped)}</p> : null}
        </div>
      ) : null}
    </Card>
  );
}

function LaptopRow({ laptop }: { laptop: UpdateLaptop }) {
  const { updates } = useMessages();
  const { isolate } = useFormat();
  const ago = useAgo();
  const system = useSystemWords();
  const set = useSend('updates.setPilot');
  const { deviceId, label, memberName, isThis, runs, lastHeardAt, isPilot, isTooOld } = laptop;
  const name = label === '' ? updates.noLabel : label;
  const heard = lastHeardAt === null ? updates.heardNever : updates.heard(ago(lastHeardAt));
  const what = runs === null ? updates.runsUnknown : updates.runs(runs.version, system(runs));
  return (
    <Row
      title={<bdi dir="auto">{updates.laptopOf(name, memberName)}</bdi>}
      detail={
        <>
          {isThis ? what : `${what} · ${heard}`}
          <ErrorBanner error={set.error} />
        </>
      }
      end={
        <>
          {isThis ? <Tag>{updates.thisLaptop}</Tag> : null}
          {isTooOld ? (
            <Tag tone="amber" icon="warning">
              {updates.tooOld}
            </Tag>
          ) : null}
          <Checkbox
            label={
              <>
                <span aria-hidden="true">{updates.pilot}</span>
                <span className="visually-hidden">{updates.pilotNamed(isolate(name))}</span>
              </>
            }
            checked={isPilot}
            onValue={(on) => void set.send({ deviceId, on })}
          />
        </>
      }
    />
  );
}
