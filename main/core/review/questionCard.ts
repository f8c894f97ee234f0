import type { ReviewCard } from '../../../shared/contract/review.ts';
import { nameOf } from '../calls/personPage.ts';
import type { OpenCase } from '../openCase.ts';
import { lineOf } from '../store/personLines.ts';
import { findRecord } from '../store/recordReader.ts';
import type { Doubt, DoubtStamp } from '../sync/records/doubts.ts';
import { canonicalText } from '../sync/canonicalText.ts';
import { mayDecide, mayDelete } from './mayDecide.ts';
import { protects } from './questions.ts';

type Here = Pick<OpenCase, 'reader' | 'actor'>;

/** A question as the window shows it. */
export function questionCard(open: Here, doubt: Doubt): ReviewCard {
  const { reader } = open;
  const { kind, id, path, personId } = doubt;
  const {
    id: _id,
    programId: _program,
    ...record
  } = findRecord(reader, kind, id) ?? {
    id,
    programId: '',
  };
  const values =
    doubt.path === null
      ? []
      : [doubt.shown, ...doubt.others].map((each, place) => ({
          value: each.value,
          stands: place === 0,
          ...stampOf(open, each),
        }));
  const pointed = [record, ...values.map(({ value }) => value)].flatMap(idsIn);
  return {
    kind,
    id,
    path,
    fields: doubt.path === null ? [] : [...doubt.fields],
    person:
      personId === null
        ? null
        : { id: personId, name: lineOf(reader, personId) ? nameOf(reader, personId) : null },
    record,
    ...namesOf(open, pointed),
    protects: protects(doubt),
    values,
    deletedBy: doubt.path === null ? doubt.deletedBy.map((each) => stampOf(open, each)) : [],
    editedBy: doubt.path === null ? doubt.editedBy.map((each) => stampOf(open, each)) : [],
    mayDecide: mayDecide(open, doubt),
    mayDelete: mayDelete(open, doubt),
    seen: seenOf(doubt),
  };
}

/** Names exactly what the card showed: the same again unless a laptop wrote more, or somebody settled it. */
export function seenOf(doubt: Doubt): string {
  const stamps =
    doubt.path === null
      ? [...doubt.deletedBy, ...doubt.editedBy]
      : [doubt.shown, ...doubt.others].toSorted(inOrder);
  return shortened(stamps.map(({ device, act }) => `${device} ${act}`).join(', '));
}

const inOrder = (a: DoubtStamp, b: DoubtStamp) =>
  a.device === b.device ? a.act - b.act : a.device < b.device ? -1 : 1;

/** A line holds 500 characters; what is longer ends in how long it was. */
const shortened = (text: string) =>
  text.length <= 500 ? text : `${text.slice(0, 480)} ${text.length}`;

function stampOf({ reader, actor }: Here, { device, wall }: DoubtStamp) {
  const laptop = findRecord(reader, 'device', device);
  const member = laptop && findRecord(reader, 'member', laptop.memberId);
  return {
    memberName: member?.name ?? '',
    deviceLabel: laptop?.label ?? '',
    byMe: laptop?.memberId === actor.memberId,
    onThisLaptop: device === actor.deviceId,
    at: wall,
  };
}

const pointing = /Id$/;

/** Ids that fields of a record or of a group point to. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([field, each]) =>
    pointing.test(field) && typeof each === 'string' && each !== '' ? [each] : [],
  );
}

function namesOf({ reader }: Here, ids: readonly string[]): Pick<ReviewCard, 'names' | 'people'> {
  const names: ReviewCard['names'] = {};
  const people: ReviewCard['people'] = {};
  for (const id of new Set(ids)) {
    if (id.length > 64) continue;
    const named = (['member', 'place', 'household', 'program'] as const)
      .map((kind) => findRecord(reader, kind, id)?.name)
      .find((name) => name !== undefined);
    if (named !== undefined) names[id] = named;
    const guardian = findRecord(reader, 'guardian', id);
    if (guardian !== undefined) names[id] = guardian.name;
    const line = lineOf(reader, id);
    if (line !== undefined) people[id] = line.name;
  }
  return { names, people };
}

/** Whether two values are one, whatever the order of their members. */
export const sameValue = (a: Parameters<typeof canonicalText>[0], b: typeof a) =>
  canonicalText(a) === canonicalText(b);
