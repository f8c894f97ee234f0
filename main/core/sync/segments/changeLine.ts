import { canonicalText, canonicalValue, isList, membersOf, type Value } from '../canonicalText.ts';
import type { Change } from '../change.ts';
import { caps } from './caps.ts';

/** A field, a group or a set; what follows a stroke is the key of a field that merges by key. */
const setPath = /^[a-z][A-Za-z0-9]{0,63}(\/[^]{1,500})?$/;
const field = /^[a-z][A-Za-z0-9]{0,63}$/;
const kind = /^[a-z][A-Za-z0-9]{0,63}$/;
const recordId = /^[^]{1,64}$/;
const longestElement = 4096;
const does = ['edit', 'delete', 'erase'] as const;

const members = new Set(['act', 'add', 'at', 'do', 'drop', 'id', 'kind', 'set']);

/** One line of a segment's body: the canonical text of a change. What is empty is left out. */
export function changeLine(change: Change): string {
  // In the order of canonical text, in which it is written fastest.
  return canonicalText({
    act: change.act,
    ...(change.add.size > 0 && { add: inOrder(change.add) }),
    at: [change.time.wall, change.time.counter],
    do: change.does,
    ...(change.drop.size > 0 && { drop: inOrder(change.drop) }),
    id: change.id,
    kind: change.kind,
    ...(change.set.size > 0 && { set: inOrder(change.set) }),
  });
}

function inOrder(members: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  const pairs = [...members];
  const isInOrder = pairs.every(([name], at) => at === 0 || (pairs[at - 1]?.[0] ?? '') < name);
  if (!isInOrder) pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs);
}

/** The change that a line says; undefined when it is not the one spelling of a change in the caps. */
export function readChangeLine(line: string): Change | undefined {
  const value = membersOf(canonicalValue(line));
  if (value === undefined || Object.keys(value).some((name) => !members.has(name))) {
    return undefined;
  }
  const [wall, counter, ...rest] = isList(value['at']) ? value['at'] : [];
  const act = value['act'];
  const done = does.find((each) => each === value['do']);
  const set = pairsOf(value, 'set');
  const add = elementsOf(value, 'add');
  const drop = elementsOf(value, 'drop');
  if (
    !isWhole(act, 1, Number.MAX_SAFE_INTEGER) ||
    !isWhole(wall, 0, 2 ** 47 - 1) ||
    !isWhole(counter, 0, 0xffff) ||
    rest.length > 0 ||
    done === undefined ||
    !isText(value['id'], recordId) ||
    !isText(value['kind'], kind) ||
    set === undefined ||
    add === undefined ||
    drop === undefined
  ) {
    return undefined;
  }
  const change: Change = {
    act,
    time: { wall, counter },
    kind: value['kind'],
    id: value['id'],
    does: done,
    set,
    add,
    drop,
  };
  return isConsistent(change) ? change : undefined;
}

/** A path is a value or a set, not both; an element comes or goes; only an edit has contents. */
function isConsistent({ does: done, set, add, drop }: Change): boolean {
  const paths = set.size + count(add) + count(drop);
  if (paths > caps.paths || (done !== 'edit' && paths > 0)) return false;
  for (const path of set.keys()) {
    if (!setPath.test(path) || add.has(path) || drop.has(path)) return false;
  }
  for (const [name, elements] of add) {
    const gone = new Set(drop.get(name));
    if (elements.some((element) => gone.has(element))) return false;
  }
  return true;
}

function pairsOf(
  value: { readonly [key: string]: Value },
  name: string,
): ReadonlyMap<string, Value> | undefined {
  if (!Object.hasOwn(value, name)) return new Map();
  const pairs = Object.entries(membersOf(value[name]) ?? {});
  return pairs.length > 0 ? new Map(pairs) : undefined;
}

/** Lists of elements by field, each sorted and without repetition. */
function elementsOf(
  value: { readonly [key: string]: Value },
  name: string,
): ReadonlyMap<string, readonly string[]> | undefined {
  const pairs = pairsOf(value, name);
  const lists = new Map<string, readonly string[]>();
  for (const [path, elements] of pairs ?? []) {
    if (!field.test(path) || !isList(elements) || elements.length === 0) return undefined;
    const texts = elements.filter((element) => typeof element === 'string');
    if (texts.length < elements.length) return undefined;
    for (const [at, text] of texts.entries()) {
      const before = texts[at - 1];
      if (text.length > longestElement || (before !== undefined && before >= text)) {
        return undefined;
      }
    }
    lists.set(path, texts);
  }
  return pairs && lists;
}

function count(lists: ReadonlyMap<string, readonly string[]>): number {
  return lists.values().reduce((sum, list) => sum + list.length, 0);
}

function isText(value: Value | undefined, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

export function isWhole(value: Value | undefined, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}
