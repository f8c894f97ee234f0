import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { channels } from '../../../shared/vocabulary/channels.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { openServiceLog } from '../../app/layout/serviceLog.ts';
import { Row } from '../../components/Row.tsx';
import { typedName, usePlainName } from '../../components/Name.tsx';
import { type DraftLine, draftPlace } from './draftPlace.ts';

/** Something half-written: what it is, whose, since when. */
export function DraftRow({
  draft,
  end,
  onOpen,
}: {
  draft: DraftLine;
  end?: ReactNode;
  onOpen?: () => void;
}) {
  const { today } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const plainName = usePlainName();
  const nobody =
    draft.kind === 'intake'
      ? today.noNameYet
      : draft.kind === 'session'
        ? today.unknownCaller
        : today.nobodyYet;
  const who = draft.name
    ? plainName(draft.name)
    : draft.title === ''
      ? nobody
      : plainName(typedName(draft.title));
  const title = today.draft[draft.kind](who);
  const detail =
    draft.kind === 'session'
      ? [
          draft.channel === '' ? '' : label(channels, draft.channel),
          format.dayAndTime(draft.createdAt),
        ]
          .filter(Boolean)
          .join(', ')
      : today.started(format.dayAndTime(draft.createdAt));
  const state =
    draft.kind !== 'session' ? '' : draft.runningSince === null ? today.notSigned : today.isRunning;
  const place = draftPlace(draft);
  const words = [detail, state].filter(Boolean).join(' · ');
  if (place !== null) return <Row to={place} title={title} detail={words} end={end} />;
  return (
    <li className="row row-link">
      <div className="row-body">
        <AriaButton
          className="row-title today-row-button"
          onPress={() => {
            onOpen?.();
            openServiceLog({
              personIds: draft.personId === null ? [] : [draft.personId],
              draftId: draft.id,
            });
          }}
        >
          {title}
        </AriaButton>
        <div className="dim">{words}</div>
      </div>
      {end ? <div className="row-end">{end}</div> : null}
    </li>
  );
}
