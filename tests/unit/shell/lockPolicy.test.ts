import { expect, test } from 'vitest';
import { idleState } from '../../../main/shell/lockPolicy.ts';

const minutes = (count: number) => count * 60;
const office = { minutes: 10, sessionRunning: false };

test('the laptop locks at the minute that was chosen, not before', () => {
  expect(idleState(minutes(10) - 1, office)).toEqual({ state: 'present' });
  expect(idleState(minutes(10), office)).toEqual({ state: 'lock' });
});

test('while a session runs, the lock comes after 30 minutes, with a countdown of 60 seconds', () => {
  const session = { minutes: 10, sessionRunning: true };
  expect(idleState(minutes(29) - 1, session)).toEqual({ state: 'present' });
  expect(idleState(minutes(29), session)).toEqual({ state: 'locksSoon', seconds: 60 });
  expect(idleState(minutes(30) - 1, session)).toEqual({ state: 'locksSoon', seconds: 1 });
  expect(idleState(minutes(30), session)).toEqual({ state: 'lock' });
});

test('no setting makes it lock at once or never', () => {
  expect(idleState(60, { minutes: 0, sessionRunning: false }).state).toBe('present');
  expect(idleState(minutes(2), { minutes: 0, sessionRunning: false }).state).toBe('lock');
  expect(idleState(minutes(30), { minutes: 600, sessionRunning: false }).state).toBe('lock');
});

test('a laptop that can not tell how long it idled is taken as idle', () => {
  expect(idleState(Number.POSITIVE_INFINITY, office)).toEqual({ state: 'lock' });
});
