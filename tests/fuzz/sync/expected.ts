import { canonicalText } from '../../../main/core/sync/canonicalText.ts';
import { covers } from '../../../main/core/sync/change.ts';
import type { Replica } from '../../../main/core/sync/merge/replica.ts';
import { recordKey } from '../../../main/core/sync/merge/replica.ts';
import type { Rules } from './rules.ts';
import type { Acknowledged } from './simulatedLaptop.ts';

type Told = Record<string, unknown>;

/**
 * What laptops must hold once all has arrived, from the acknowledged changes alone and by no code of
 * the merge: a value is there unless somebody who had seen it wrote the same path; a record is erased
 * once anybody erased it.
 */
export function expectedTexts(all: readonly Acknowledged[], program: string): Map<string, string> {
  const byRecord = Map.groupBy(
    all.filter((each) => each.program === program),
    ({ change }) => recordKey(change.kind, change.id),
  );
  return new Map(
    [...byRecord].map(([key, changes]) => [key, canonicalText(expectedRecord(changes) as never)]),
  );
}

function expectedRecord(all: readonly Acknowledged[]): Told {
  if (all.some(({ change }) => change.does === 'erase')) return { erased: true };
  /** Those that no other of `among` had seen. */
  const last = (among: readonly Acknowledged[], by: readonly Acknowledged[] = among) =>
    among
      .filter(
        (one) =>
          !by.some(
            (other) =>
              other !== one && covers(other.context, { device: one.device, act: one.change.act }),
          ),
      )
      .map(({ device, change }) => `${device} ${change.act}`)
      .toSorted();
  const told: Told = {};
  for (const path of new Set(all.flatMap(({ change }) => [...change.set.keys()]))) {
    told[`value ${path}`] = last(all.filter(({ change }) => change.set.has(path)));
  }
  const named = all.flatMap(({ change }) =>
    [...change.add].flatMap(([field, elements]) => elements.map((each) => `${field} ${each}`)),
  );
  for (const name of new Set(named)) {
    const [field = '', element = ''] = name.split(' ');
    const adds = all.filter(({ change }) => change.add.get(field)?.includes(element));
    const drops = all.filter(({ change }) => change.drop.get(field)?.includes(element));
    const left = last(adds, [...adds, ...drops]);
    if (left.length > 0) told[`element ${name}`] = left;
  }
  const doing = (does: string) =>
    last(
      all.filter(({ change }) => change.does === does),
      all,
    );
  told['edits'] = doing('edit');
  told['deletions'] = doing('delete');
  return told;
}

/** The same of a replica, together with what it shows. */
export function heldTexts(replica: Replica): Map<string, string> {
  const names = (stamps: Iterable<{ device: string; act: number }>) =>
    [...stamps].map(({ device, act }) => `${device} ${act}`).toSorted();
  return new Map(
    [...replica.records].map(([key, record]) => {
      if (record.erased) return [key, canonicalText({ erased: true })];
      const told: Told = {};
      for (const [path, values] of record.values) told[`value ${path}`] = names(values);
      for (const [field, elements] of record.elements) {
        for (const [element, stamps] of elements) {
          told[`element ${field} ${element}`] = names(stamps);
        }
      }
      told['edits'] = names(record.acts.filter(({ does }) => does === 'edit'));
      told['deletions'] = names(record.acts.filter(({ does }) => does === 'delete'));
      return [key, canonicalText(told as never)];
    }),
  );
}

/** What people see of each path: must be the same on every laptop. */
export function shownTexts(replica: Replica, shownValue: Rules['shownValue']): string {
  const shown = [...replica.records].flatMap(([key, record]) =>
    [...record.values].map(([path, values]) => {
      const { shown: first, siblings } = shownValue(values) ?? { siblings: [] };
      const texts = siblings.map(({ value }) => canonicalText(value));
      return `${key} ${path} ${canonicalText(first?.value ?? null)} | ${texts.join(' | ')}`;
    }),
  );
  return shown.toSorted().join('\n');
}
