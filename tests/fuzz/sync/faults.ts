import type { Body } from '../../../main/core/sync/change.ts';
import { mergeRecords } from '../../../main/core/sync/merge/mergeRecords.ts';
import { noRecord, type RecordState } from '../../../main/core/sync/merge/recordState.ts';
import { applyBody, type Replica } from '../../../main/core/sync/merge/replica.ts';
import { readFrame } from '../../../main/core/sync/segments/segmentFrame.ts';
import type { SnapshotRecord } from '../../../main/core/sync/snapshots/recordLine.ts';
import { snapshotLines } from '../../../main/core/sync/snapshots/snapshotLines.ts';
import { sodium } from '../../../main/core/vault/sodium.ts';
import { productRules, type Rules } from './rules.ts';

/** The replica after a body, with its records altered afterwards. */
function altered(
  alter: (record: RecordState, before: RecordState | undefined) => RecordState,
): Rules['applyBody'] {
  return (replica, device, body) => {
    const after = applyBody(replica, device, body);
    const records = [...after.records].map(([key, record]) => {
      const before = replica.records.get(key);
      return [key, record === before ? record : alter(record, before)] as const;
    });
    return { ...after, records: new Map(records) };
  };
}

/** As if the body's author had applied something else. */
const withVector = (change: (body: Body, replica: Replica) => Body['vector']) =>
  ((replica, device, body) =>
    applyBody(replica, device, {
      ...body,
      vector: change(body, replica),
    })) satisfies Rules['applyBody'];

const latest = <S extends { time: { wall: number } }>(all: readonly S[]) =>
  all.toSorted((a, b) => b.time.wall - a.time.wall).slice(0, 1);

/** A snapshot whose records were altered on the way into it; undefined: left out. */
export function telling(
  alter: (record: SnapshotRecord) => SnapshotRecord | undefined,
): Rules['toLines'] {
  return (vector, records, most) => snapshotLines(vector, altering(records, alter), most);
}

async function* altering(
  records: AsyncIterable<SnapshotRecord>,
  alter: (record: SnapshotRecord) => SnapshotRecord | undefined,
): AsyncGenerator<SnapshotRecord, void, undefined> {
  for await (const record of records) {
    const told = alter(record);
    if (told !== undefined) yield told;
  }
}

/** Of each path one value only. */
export const withoutSiblings = telling(({ state, ...record }) => ({
  ...record,
  state: {
    ...state,
    values: new Map([...state.values].map(([path, all]) => [path, latest(all)])),
  },
}));

type Faults = Readonly<Record<string, Partial<Rules>>>;

/** Mistakes that somebody could make in the product, each of which the simulation must notice. */
export const exchangeFaults: Faults = {
  'drops the siblings of a value': {
    applyBody: altered((record) => ({
      ...record,
      values: new Map([...record.values].map(([path, all]) => [path, latest(all)])),
    })),
  },
  'takes the last to arrive': {
    applyBody: altered((record) => ({
      ...record,
      values: new Map([...record.values].map(([path, all]) => [path, all.slice(-1)])),
    })),
  },
  'covers what the reader has seen, not what the author had': {
    applyBody: withVector((_, replica) => replica.vector),
  },
  'covers nothing': { applyBody: withVector(() => new Map()) },
  'applies before what it builds on': { isDeliverable: () => true },
  'lets an edit come after an erasure': {
    applyBody: altered((record, before) =>
      record.erased && before !== undefined ? { ...record, erased: false } : record,
    ),
  },
  'lets a deletion win': {
    applyBody: altered((record) => {
      const deletions = record.acts.filter(({ does }) => does === 'delete');
      return deletions.length > 0 ? { ...record, acts: deletions } : record;
    }),
  },
  'takes out elements that were added meanwhile': {
    applyBody: (replica, device, body) =>
      altered((record) => {
        const elements = new Map(record.elements);
        for (const { drop } of body.changes) {
          for (const [field, dropped] of drop) {
            const left = [...(elements.get(field) ?? [])].filter(
              ([each]) => !dropped.includes(each),
            );
            elements.set(field, new Map(left));
          }
        }
        return { ...record, elements };
      })(replica, device, body),
  },
  'forgets to take elements out': {
    applyBody: (replica, device, body) =>
      applyBody(replica, device, {
        ...body,
        changes: body.changes.map((change) => ({ ...change, drop: new Map() })),
      }),
  },
  'does not note how far it came': {
    applyBody: (replica, device, body) => ({
      ...applyBody(replica, device, body),
      vector: replica.vector,
    }),
  },
  'notes further than it came': {
    applyBody: (replica, device, body) =>
      applyBody(replica, device, { ...body, through: body.through + 3 }),
  },
  'backdates: nothing is later than what is here': {
    applyBody: (replica, device, body) =>
      applyBody(replica, device, {
        ...body,
        changes: body.changes.map((each) => ({ ...each, act: Math.max(1, each.act - 1) })),
      }),
  },
  'writes in another’s name': {
    applyBody: (replica, device, body) => {
      const [author = device] = [...body.vector.keys()];
      return {
        ...applyBody(replica, author, body),
        vector: applyBody(replica, device, body).vector,
      };
    },
  },
  'shows equal times in the order of arrival': {
    shownValue: (values) => {
      const [shown, ...siblings] = values;
      return shown && { shown, siblings };
    },
  },
  'leaves a change out that nobody overwrote': {
    leftOf: (change, device, record) =>
      productRules.leftOf(change, device, record) && change.act % 5 !== 0 ? change : undefined,
  },
  'tells a deletion as nothing': {
    leftOf: (change, device, record) =>
      change.does === 'delete' ? undefined : productRules.leftOf(change, device, record),
  },
  'seals after a pull what it wrote before': { sealsBeforeApplying: false },
  'moves the cursor before the commit': { commitsTogether: false },
  'skips what is not there yet': {
    waits: false,
    nextSegment: (file, expected) => {
      const result = readFrame(file);
      return result.state === 'read' &&
        result.value.header.sequence > expected.after.sequence &&
        result.value.header.device === expected.device
        ? result
        : { state: 'refused', reason: 'malformed' };
    },
  },
  'seals anew after a crash': { keepsSealed: false },
  'ignores a removal’s cut': { heedsCuts: false },
};

/** The same of snapshots, of what a place lost, and of laptops that were copied. */
export const upkeepFaults: Faults = {
  'makes a snapshot without siblings': { toLines: withoutSiblings },
  'makes a snapshot without what was erased': {
    toLines: telling((record) => (record.state.erased ? undefined : record)),
  },
  'makes a snapshot without deletions': {
    toLines: telling(({ state, ...record }) => ({
      ...record,
      state: { ...state, acts: state.acts.filter(({ does }) => does === 'edit') },
    })),
  },
  'confirms a snapshot without comparing': { comparesDigests: false },
  'confirms what it began with, and never worked out': {
    mayStartFrom: () => true,
    doubtful: () => [],
  },
  'ends logs before all have them': { waitsForAll: false },
  'takes a snapshot in the place of what is here': {
    mergeRecords: (mine, theirs) => theirs.record ?? mine.record ?? noRecord,
  },
  'keeps beside a snapshot what it had overwritten': {
    mergeRecords: (mine, theirs) => mergeRecords(mine, { ...theirs, vector: new Map() }),
  },
  'leaves what the place lost': { putsBack: false },
  'goes on as another and leaves behind what it did': { sendsAgain: false },
  'goes on as another and takes what the other did since for its own': { leavesRoom: false },
  'keeps its name though it is a copy': { goOn: () => Promise.resolve({ state: 'later' }) },
  'goes on as another and takes what both had sealed for its own': {
    firstApart: ({ log }, device, { after }) => {
      const own = log.segment(device, after + 1) ?? log.segment(device, after);
      const place = own && { sequence: own.sequence, hash: sodium.to_hex(own.hash) };
      return Promise.resolve(place ?? null);
    },
  },
};
