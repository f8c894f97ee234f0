import { useState } from 'react';
import type { FolderRelease, UpdateStatus } from '../../../shared/contract/updates.ts';
import type { UpdateOffer } from '../../../shared/records/agency.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Select } from '../../components/Select.tsx';
import { Tag } from '../../components/Tag.tsx';
import { PutRelease } from './PutRelease.tsx';
import { useSystemWords } from './useSystemWords.ts';
import { WhatChanged } from './WhatChanged.tsx';

const offers: readonly UpdateOffer[] = ['all', 'pilots', 'hold'];

/** Releases in the shared place, and whom each is offered to. For administrators. */
export function AgencyReleases({ status }: { status: UpdateStatus }) {
  const { updates } = useMessages();
  const go = useGo();
  const { data, error, reload } = useCall(
    'updates.folder',
    {},
    {
      kinds: ['update', 'agency'],
    },
  );
  const [putting, setPutting] = useState(false);
  const releases = data?.releases ?? [];
  const put = (
    <Button icon="plus" onPress={() => setPutting(true)}>
      {updates.put}
    </Button>
  );
  return (
    <Card
      title={updates.agency}
      note={updates.agencyNote}
      action={status.hasPlace && releases.length > 0 ? put : undefined}
    >
      <ErrorBanner error={error} onRetry={reload} />
      {status.hasPlace ? null : (
        <EmptyState
          title={updates.noPlace}
          actions={<Button onPress={() => go('/settings/sharing')}>{updates.goToSharing}</Button>}
        >
          {status.sources.length > 0 ? updates.noPlaceWebText : updates.noPlaceText}
        </EmptyState>
      )}
      {status.hasPlace && data && releases.length === 0 ? (
        <EmptyState title={updates.agencyNone} actions={put}>
          {updates.agencyNoneText}
        </EmptyState>
      ) : null}
      <RowList label={updates.agency}>
        {releases.map((release) => (
          <ReleaseRow key={release.version} release={release} />
        ))}
      </RowList>
      {putting ? (
        <PutRelease
          onClose={() => setPutting(false)}
          onPut={() => {
            setPutting(false);
            reload();
          }}
        />
      ) : null}
    </Card>
  );
}

function ReleaseRow({ release }: { release: FolderRelease }) {
  const { updates } = useMessages();
  const format = useFormat();
  const system = useSystemWords();
  const set = useSend('updates.setOffer');
  const { version, issued, expires, files, offer, from } = release;
  return (
    <Row
      title={updates.version(version)}
      aside={updates.released(format.fullDay(format.dayOf(issued)))}
      detail={
        <>
          {from === 'place' ? [...new Set(files.map(system))].join(', ') : updates.agencyFrom[from]}
          <WhatChanged changes={release.changes} />
          <ErrorBanner error={set.error} />
        </>
      }
      end={
        <>
          {format.now() >= expires ? <Tag tone="amber">{updates.expired}</Tag> : null}
          <Select
            label={updates.offerOf(version)}
            labelHidden
            options={offers.map((value) => ({
              value,
              label: updates.offers[value],
            }))}
            value={offer}
            onValue={(value) => {
              const chosen = offers.find((each) => each === value);
              if (chosen) void set.send({ version, offer: chosen });
            }}
          />
        </>
      }
    />
  );
}
