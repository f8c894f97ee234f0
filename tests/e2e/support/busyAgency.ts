import { localDay } from '../../../shared/time/localDay.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import type { OpenAgency } from './openAgency.ts';

export interface BusyAgency {
  readonly olena: string;
  readonly hodan: string;
  /** A session that was begun and not signed. */
  readonly draftId: string;
  /** A session that was signed. */
  readonly signedId: string;
}

/** An agency in the middle of a day: clients with rules, a pair to decide, due tasks, drafts, a signed note. */
export async function busyAgency({ call }: Pick<OpenAgency, 'call'>): Promise<BusyAgency> {
  const now = wallClock.now();
  const { id: olena } = await call('people.saveIntake', {
    values: {
      person: {
        speaksBest: 'uk',
        fileNumber: '2214',
        birthYear: 1984,
        birthMonth: 3,
        birthDay: 12,
        interpreter: 'yes',
        headerNote: 'Ask about the school in Brandon before anything else',
        urgent: ['food'],
      },
      names: [
        { kind: 'asGiven', full: 'Olena Kovalenko' },
        { kind: 'asGiven', full: 'Олена Коваленко', script: 'Cyrl' },
      ],
      contacts: [
        {
          kind: 'telephone',
          value: '204 555 0148',
          call: 'yes',
          nameAgency: 'no',
          notBefore: 16 * 60,
        },
        { kind: 'email', value: 'olena@example.org' },
      ],
    },
  });
  const { id: hodan } = await call('people.saveIntake', {
    values: {
      person: { speaksBest: 'so', birthYear: 1990 },
      names: [{ kind: 'asGiven', full: 'Hodan Warsame' }],
    },
  });
  await call('people.saveIntake', {
    values: {
      person: { speaksBest: 'uk', birthYear: 1984, birthMonth: 3, birthDay: 12 },
      names: [{ kind: 'asGiven', full: 'Olena Kovalenko' }],
    },
  });
  await call('service.log', {
    personIds: [olena, hodan],
    values: {
      date: localDay(now),
      service: 'informationOrientation',
      minutes: 30,
      note: 'Brought the lease; page two is missing.',
    },
  });
  await call('task.save', {
    personId: olena,
    what: 'vaccine papers',
    channel: 'telephone',
    dueOn: localDay(now - 3 * 86_400_000),
  });
  await call('task.save', { personId: hodan, what: 'bus pass', dueOn: localDay(now) });
  const session = (text: string, startAt: number) => ({
    kind: 'session' as const,
    personId: olena,
    body: { personId: olena, channel: 'telephone', startAt, endAt: startAt + 600_000, text },
  });
  const signed = await call(
    'draft.save',
    session('She asked about evening classes.', now - 7_200_000),
  );
  await call('session.sign', { draftId: signed.id });
  const draft = await call('draft.save', session('Half a', now - 1_200_000));
  await call('draft.save', { kind: 'intake', body: { names: [{ full: 'Mariam Haddad' }] } });
  const { sessions } = await call('session.list', {});
  const signedId = sessions.find((line) => line.id !== draft.id)?.id ?? signed.id;
  return { olena, hodan, draftId: draft.id, signedId };
}
