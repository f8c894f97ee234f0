import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * Keeps the part of the heap in which new objects are made at the size that it has by now. V8 lets it grow
 * to two times 32 MB and more, for pages that make objects without a pause; here that is memory which long
 * work fills and never gives back (a laptop that takes in an agency: 110 MB of 330). A flag that V8
 * reads whenever it is about to grow, so that it counts from here on.
 */
export function keepYoungHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Both halves of the young heap, in bytes: enough that few objects of long work outlive a collection. */
const enough = 16 * 2 ** 20;

/**
 * Lets the young heap grow again up to there, and no further: V8 makes it as small as 2 MB while nothing
 * happens, and then a third of long work's time was collecting. Asked often while that goes on.
 */
export function tendYoungHeap(): void {
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  const isSmall = young !== undefined && young.space_size < enough;
  setFlagsFromString(`--semi-space-growth-factor=${isSmall ? 2 : 1}`);
}

/**
 * Old objects that are no longer used are collected once the heap is half again what was in use, not four
 * times that: of 20 MB that a laptop uses which takes in an agency, V8 made 90, and kept another 30 of
 * what it had freed. V8 reads it at each collection. `false`: as V8 does by itself.
 */
export function collectEarly(isEarly: boolean): void {
  setFlagsFromString(`--heap-growing-percent=${isEarly ? 50 : 0}`);
}
