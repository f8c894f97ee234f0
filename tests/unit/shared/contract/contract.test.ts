import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CallName, contract, isCallName } from '../../../../shared/contract/contract.ts';
import { carnetEvent } from '../../../../shared/contract/events.ts';
import {
  CarnetError,
  errorCodes,
  fromWire,
  isErrorCode,
  toWire,
} from '../../../../shared/contract/errors.ts';

const names = Object.keys(contract) as CallName[];

describe('the contract', () => {
  test('is asked by its own names and no inherited ones', () => {
    for (const name of names) expect(isCallName(name)).toBe(true);
    for (const name of ['toString', '__proto__', 'constructor', '', 'people', 7, null, undefined]) {
      expect(isCallName(name)).toBe(false);
    }
  });

  test.each(names)('%s takes an object, and no field that it does not name', (name) => {
    const { input } = contract[name];
    expect(input).toBeInstanceOf(z.ZodObject);
    for (const none of [undefined, null, 'text', 7, []])
      expect(input.safeParse(none).success).toBe(false);
    const issues = input.safeParse({ notOfThisCall: 1 }).error?.issues ?? [];
    expect(issues.map((issue) => issue.code)).toContain('unrecognized_keys');
  });

  test('only lets windows ask what names no file', () => {
    const ofShell = names.filter((name) => contract[name].door === 'shell');
    expect(ofShell).toContain('files.offer');
    for (const name of names.filter((call) => contract[call].door === 'window')) {
      const { input } = contract[name];
      expect(Object.keys((input as z.ZodObject).shape), name).not.toContain('path');
    }
  });

  test('needs a role for every call that reads or writes what a vault keeps', () => {
    const forAnyone = names.filter(
      (name) => contract[name].needs === 'anyone' && contract[name].answers === 'core',
    );
    expect(forAnyone.toSorted()).toEqual([
      'practice.start',
      'restore.begin',
      'restore.cancel',
      'restore.candidates',
      'restore.look',
      'restore.offer',
      'trips.begin',
      'trips.look',
      'trips.offer',
      // The shell's, about the program: no window may ask them.
      'updates.notStarted',
      'updates.offerFile',
      'updates.openedBy',
      'updates.readyToRun',
      'vault.create',
      'vault.list',
      'vault.lock',
      'vault.ratePassphrase',
      'vault.recover',
      'vault.recoverBySheet',
      'vault.suggestPassphrase',
      'vault.unlock',
    ]);
  });
});

describe('errors', () => {
  test('cross a process border as a code and what its sentence needs, and nothing else', () => {
    const cause = new Error('Olena Kovalenko, 204 555 0148');
    const error = new CarnetError('vault.wrongSecret', { waitSeconds: 10 }, { cause });
    const wire = structuredClone(toWire(error));
    expect(wire).toEqual({ code: 'vault.wrongSecret', params: { waitSeconds: 10 } });
    expect(fromWire(wire)).toMatchObject({
      code: 'vault.wrongSecret',
      params: { waitSeconds: 10 },
    });
    expect(JSON.stringify(toWire(cause))).not.toContain('Olena');
    expect(toWire('Olena').code).toBe('contract.internal');
  });

  test('have codes that are each there once', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
    expect(isErrorCode('vault.locked')).toBe(true);
    expect(isErrorCode('toString')).toBe(false);
  });
});

test('events tell which records changed and can’t carry what they hold', () => {
  const event = { type: 'changed', kinds: ['person'], ids: ['x'], name: 'Olena' };
  expect(carnetEvent.parse(event)).toEqual({ type: 'changed', kinds: ['person'], ids: ['x'] });
});
