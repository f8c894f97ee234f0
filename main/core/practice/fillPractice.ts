import { contract, type CallInput, type CallName } from '../../../shared/contract/contract.ts';
import { firstCrisisList } from '../../../shared/records/crisisList.ts';
import type { UiLanguage } from '../../../shared/contract/vault.ts';
import { draftCalls } from '../calls/draftCalls.ts';
import { finishSigning } from '../calls/finishSigning.ts';
import { saveIntake } from '../calls/saveIntake.ts';
import { serviceCalls } from '../calls/serviceCalls.ts';
import { sessionCalls, undoSigningFor } from '../calls/sessionCalls.ts';
import { taskCalls } from '../calls/taskCalls.ts';
import type { OpenCase } from '../openCase.ts';
import { setLocalValue } from '../store/local.ts';
import { dayOf, instantOf } from './daysAgo.ts';
import { careNeeded } from './people/careNeeded.ts';
import { everyday } from './people/everyday.ts';
import { families } from './people/families.ts';
import type { PracticePerson, Say } from './people/practicePerson.ts';
import type { PracticeClock } from './practiceClock.ts';
import {
  type PracticeService,
  type PracticeSession,
  servicesOf,
  sessionsOf,
  tasksOf,
  unfinishedNote,
} from './weeks.ts';

interface Filling {
  readonly open: OpenCase;
  readonly clock: PracticeClock;
  readonly language: UiLanguage;
  readonly say: Say;
  /** The day on which practice begins, at noon or so; ms UTC. */
  readonly today: number;
  /** Ids of people by their key. */
  readonly ids: Map<string, string>;
}

/**
 * Fills a new practice agency with about thirty invented people and their last six weeks, each entry
 * at its own day, by the same calls as a worker's own work. The clock runs again when it returns.
 */
export function fillPractice(open: OpenCase, clock: PracticeClock, language: UiLanguage): void {
  const say: Say = (en, fr) => (language === 'fr' ? fr : en);
  const filling: Filling = { open, clock, language, say, today: clock.now(), ids: new Map() };
  const acts = [
    { at: instantOf(filling.today, 45, 540), run: () => nameAgency(filling) },
    ...[...families(say), ...careNeeded(say), ...everyday(say)].map((person) => ({
      at: instantOf(filling.today, ...person.opened),
      run: () => takeIn(filling, person),
    })),
    ...servicesOf(say).map((service) => ({
      at: instantOf(filling.today, service.daysAgo, service.minute),
      run: () => serve(filling, service),
    })),
    ...sessionsOf(say).map((session) => ({
      at: instantOf(filling.today, session.daysAgo, session.minute + session.minutes),
      run: () => hold(filling, session),
    })),
    { at: instantOf(filling.today, 40, 600), run: () => makeHouseholds(filling) },
    { at: instantOf(filling.today, 1, 990), run: () => leaveUnfinished(filling) },
  ].toSorted((a, b) => a.at - b.at);
  for (const { at, run } of acts) {
    clock.standAt(at);
    run();
  }
  for (const { who, what, channel, due, dueAt } of tasksOf(say)) {
    void taskCalls['task.save'](
      open,
      parsed('task.save', {
        what,
        channel,
        personId: idOf(filling, who),
        whoId: open.actor.memberId,
        dueOn: dayOf(filling.today, -due),
        dueAt: dueAt ?? null,
      }),
    );
  }
  clock.run();
}

function nameAgency({ open, language, say, today }: Filling): void {
  open.write((unit) => {
    const agency = unit.value<string>('SELECT id FROM agency LIMIT 1');
    if (agency !== undefined) {
      unit.change('agency', agency, {
        name: say('Practice agency (everyone is invented)', 'Organisme d’essai (tout est inventé)'),
        telephone: '604-555-0100',
        crisisList: [
          ...firstCrisisList,
          {
            kind: 'shelter',
            name: say('Shelter (invented)', 'Maison d’hébergement (inventée)'),
            telephone: '604-555-0190',
            note: say('Day and night', 'Jour et nuit'),
            confirmed: true,
          },
          {
            kind: 'supervisor',
            name: say('Supervisor on call (invented)', 'Supervision de garde (inventée)'),
            telephone: '604-555-0191',
            note: '',
            confirmed: true,
          },
        ],
        crisisSteps: say(
          'Ask for yes or no only. In danger now: 911 with the address that you have, and stay on the line if that is safe. No danger now: the shelter, then the supervisor on call. The note comes last; tell the supervisor the same day.',
          'Demander seulement oui ou non. Danger immédiat : le 911 avec l’adresse connue, et rester en ligne si c’est sûr. Sans danger immédiat : la maison d’hébergement, puis la supervision de garde. La note vient en dernier ; prévenir la supervision le jour même.',
        ),
        crisisReviewedOn: dayOf(today, 45),
        channelRules: {
          whatsapp: say('agency telephone only', 'téléphone de l’organisme seulement'),
        },
      });
    }
    const place = unit.create('place', 'agency', { name: say('Office', 'Bureau') });
    unit.create('place', 'agency', { name: say('Library', 'Bibliothèque') });
    setLocalValue(unit.writer, 'crisisAsked', true);
    setLocalValue(unit.writer, 'agencyNamed', true);
    setLocalValue(unit.writer, 'recoveryConfirmed', true);
    setLocalValue(unit.writer, 'settings', {
      language,
      clock: language === 'fr' ? 'h23' : 'h12',
      // Nothing of anybody's is here: it may stay open while somebody reads the help.
      lockMinutes: 30,
      placeId: place,
    });
  });
}

function takeIn(filling: Filling, practicePerson: PracticePerson): void {
  const { key, opened, arrivedDaysAgo, values } = practicePerson;
  const [daysAgo] = opened;
  const asOf = dayOf(filling.today, daysAgo);
  const consent = values.consent && { ...values.consent, on: asOf };
  const contacts = (values.contacts ?? []).map((contact) => ({ ...contact, asOf }));
  const arrived =
    arrivedDaysAgo === undefined
      ? {}
      : { arrived: dayOf(filling.today, arrivedDaysAgo).slice(0, 7) };
  const person = { ...values.person, ...arrived };
  const input = parsed('people.saveIntake', {
    values: { ...values, person, contacts, ...(consent ? { consent } : {}) },
  });
  filling.ids.set(key, saveIntake(filling.open, input));
}

function serve(filling: Filling, { who, daysAgo, values }: PracticeService): void {
  const personIds = who.map((key) => idOf(filling, key));
  const date = dayOf(filling.today, daysAgo);
  void serviceCalls['service.log'](
    filling.open,
    parsed('service.log', { personIds, values: { ...values, date } }),
  );
}

/** A session that was held and signed: its thirty seconds are long over. */
function hold(filling: Filling, session: PracticeSession): void {
  const { open, clock, today } = filling;
  const startAt = instantOf(today, session.daysAgo, session.minute);
  const personId = session.who === null ? null : idOf(filling, session.who);
  const { id } = keep(filling, personId, {
    personId,
    channel: session.channel,
    startAt,
    endAt: startAt + session.minutes * 60_000,
    workerMinutes: session.minutes,
    opening: session.who === null ? 'calling' : 'alreadyHappened',
    startedBy: session.who === null ? 'client' : 'worker',
    callerName: '',
    topics: session.topics,
    purpose: session.purpose,
    identityCheck: session.who === null ? [] : ['knownVoice'],
    identityResult: session.who === null ? 'notChecked' : 'confirmed',
    outcome: 'informationGiven',
    text: session.text,
  });
  void sessionCalls['session.sign'](open, { draftId: id });
  clock.standAt(clock.now() + undoSigningFor + 1000);
  finishSigning(open, clock.now());
}

function leaveUnfinished(filling: Filling): void {
  const { today, say } = filling;
  const personId = idOf(filling, 'zahra');
  const startAt = instantOf(today, 1, 985);
  keep(filling, personId, {
    personId,
    channel: 'telephone',
    opening: 'alreadyHappened',
    startAt,
    endAt: startAt + 5 * 60_000,
    parked: true,
    text: unfinishedNote(say),
  });
}

function keep({ open }: Filling, personId: string | null, body: Record<string, unknown>) {
  const save = parsed('draft.save', { kind: 'session', personId, body });
  return draftCalls['draft.save'](open, save) as { id: string };
}

function makeHouseholds(filling: Filling): void {
  const { open, say } = filling;
  const households = [
    [say('Al-Khatib family', 'Famille Al-Khatib'), 'samir', 'rania', 'layan', 'omar'],
  ] as const;
  const relations = ['self', 'spouse', 'child', 'child'];
  open.write((unit) => {
    for (const [name, ...members] of households) {
      const householdId = unit.create('household', 'agency', { name });
      members.forEach((key, index) => {
        const relation = relations[index] ?? 'other';
        unit.create('householdMember', 'agency', {
          householdId,
          personId: idOf(filling, key),
          relation,
        });
      });
    }
  });
}

function idOf({ ids }: Filling, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Nobody in the practice agency is called ${key}.`);
  return id;
}

/** As the bridge would hand it on: checked, with its defaults. */
function parsed<N extends CallName>(name: N, input: CallInput<N>) {
  return contract[name].input.parse(input) as ReturnType<(typeof contract)[N]['input']['parse']>;
}
