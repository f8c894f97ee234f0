import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CarnetError } from '../../../../shared/contract/errors.ts';
import type {
  ContactChannel,
  ContactRule,
  PersonPage,
} from '../../../../shared/contract/people.ts';
import type { SessionBody } from '../../../../shared/contract/work.ts';
import { useCall } from '../../../app/bridge/useCall.ts';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useStartContact } from '../../clients/useStartContact.tsx';
import { contactChannelOf } from '../body/channelFields.ts';
import { type Contact, firstChannelOf, pointsFor } from './pointsFor.ts';

export interface ContactNow {
  /** Ways of contact that fit the channel. */
  readonly points: readonly Contact[];
  readonly point: Contact['point'] | null;
  readonly channel: ContactChannel;
  /** For the channel and this minute; broken ones first. */
  readonly rules: readonly ContactRule[];
  /** The number may be shown: nothing forbids it, a reason was given, or the client came to us. */
  readonly open: boolean;
  /** Asks about a broken rule, then starts the timer. */
  readonly start: () => void;
  readonly copy: () => void;
  readonly question: ReactNode;
  readonly error: CarnetError | null;
  /** Voicemail was agreed to. Not asked counts as no. */
  readonly mayLeaveMessage: boolean;
}

/** Which number this session would use, and what protects the client when it is used. */
export function useContactNow(
  body: SessionBody,
  person: PersonPage | null,
  set: (values: Partial<SessionBody>) => void,
  copyText: (text: string) => Promise<void>,
): ContactNow {
  const format = useFormat();
  const contacting = useStartContact();
  const [minute] = useState(format.minuteNow);
  const points = person && body.channel !== '' ? pointsFor(body.channel, person.contacts) : [];
  const chosen = points.find(({ point }) => point.id === body.contactPointId) ?? points[0];
  const point = chosen?.point ?? null;
  const channel = contactChannelOf(body.channel);
  const outbound = body.opening === 'callNow';
  const checked = useCall(
    'contact.check',
    point && body.opening !== 'alreadyHappened'
      ? { contactPointId: point.id, channel, minuteOfDay: minute }
      : null,
    { kinds: ['contactPoint'] },
  );
  const rules = point ? (checked.data?.rules ?? []) : [];

  function start() {
    if (!point) {
      set({ startAt: format.now() });
      return;
    }
    void contacting.start({
      contactPointId: point.id,
      name: person?.name ?? null,
      channel,
      act: 'called',
      onAllowed: (reason) => {
        set({ startAt: format.now(), contactPointId: point.id, overrideReason: reason });
      },
    });
  }

  function copy() {
    if (!point) return;
    void contacting.start({
      contactPointId: point.id,
      name: person?.name ?? null,
      channel,
      act: 'copied',
      onAllowed: () => copyText(point.value),
    });
  }

  const unchosen = outbound && body.startAt === null && body.channel === '';
  useEffect(() => {
    if (unchosen && person) set({ channel: firstChannelOf(person.contacts) });
  }, [unchosen, person, set]);

  // The session was opened to call: the question comes first, once; then the timer runs.
  const asked = useRef(false);
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  const waiting = outbound && body.startAt === null && person !== null && body.channel !== '';
  useEffect(() => {
    if (!waiting || asked.current) return;
    asked.current = true;
    latest.current();
  }, [waiting]);

  return {
    points,
    point,
    channel,
    rules,
    open: !outbound || body.startAt !== null,
    start,
    copy,
    question: contacting.question,
    error: contacting.error,
    mayLeaveMessage: point?.voicemail === 'yes',
  };
}
