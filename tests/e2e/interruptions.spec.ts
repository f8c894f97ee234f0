import { test } from '@playwright/test';
import { intakePoints } from './interruptions/intakePoints.ts';
import { interruptAt, kinds } from './interruptions/interrupt.ts';
import type { Point } from './interruptions/point.ts';
import { sessionPoints } from './interruptions/sessionPoints.ts';
import { openAgency } from './support/openAgency.ts';

test.skip(process.platform !== 'linux', 'fills the disk by a limit that Linux sets on one process');

const halves: readonly (readonly [string, readonly Point[]])[] = [
  ['an intake', intakePoints.slice(0, 5)],
  ['a session', sessionPoints.slice(0, 5)],
  ['an intake, further on', intakePoints.slice(5)],
  ['a session, further on', sessionPoints.slice(5)],
];

for (const [form, points] of halves) {
  test(`${form}: ${kinds.join(', ')} at ${points.length} points: every character and the timer are there after`, async () => {
    test.setTimeout(300_000);
    let agency = await openAgency();
    for (const point of points) await point.prepare?.(agency);
    for (const point of points) {
      agency = await interruptAt(agency, point, (name, run) => test.step(name, run));
    }
    await agency.carnet.close();
  });
}
