import { test } from '@playwright/test';
import { intakePoints } from './interruptions/intakePoints.ts';
import { interruptAt, kinds } from './interruptions/interrupt.ts';
import type { Point } from './interruptions/point.ts';
import { sessionPoints } from './interruptions/sessionPoints.ts';
import { openAgency } from './support/openAgency.ts';

test.skip(process.platform !== 'linux', 'fills the disk by a limit that Linux sets on one process');

/*
 * Five ways at ten points of two forms take minutes: hosted CI, and whoever changes how drafts are
 * kept, asks for all of them (CARNET_INTERRUPTIONS=whole). Every run takes one way at each point and
 * each way at two points of a form; which ones, another with each run, is told by its number
 * (CARNET_INTERRUPTIONS=3 takes those again).
 */
const asked = process.env['CARNET_INTERRUPTIONS'];
const turn =
  asked && asked !== 'whole' ? Number(asked) : Math.floor(Date.now() / 1000) % kinds.length;
const waysAt = (place: number) =>
  kinds.filter((_, way) => asked === 'whole' || (way + place + turn) % kinds.length < 1);

const forms: readonly (readonly [string, readonly Point[]])[] = [
  ['an intake', intakePoints],
  ['a session', sessionPoints],
];

for (const [form, points] of forms) {
  test(`${form} is interrupted at ${points.length} points: every character and the timer are there after`, async () => {
    test.setTimeout(600_000);
    console.log(
      `interruptions of ${form}: ${asked === 'whole' ? 'all' : `CARNET_INTERRUPTIONS=${turn}`}`,
    );
    let agency = await openAgency();
    for (const point of points) await point.prepare?.(agency);
    for (const [place, point] of points.entries()) {
      const step = (name: string, run: () => Promise<void>) => test.step(name, run);
      agency = await interruptAt(agency, point, waysAt(place), step);
    }
    await agency.carnet.close();
  });
}
