import type { agencyCalls as declared, Settings } from '../../../shared/contract/agency.ts';
import { addProgram } from '../members/addProgram.ts';
import { setLocalValue } from '../store/local.ts';
import { readRecords } from '../store/recordReader.ts';
import { defined } from './defined.ts';
import type { Handlers } from './handlers.ts';
import { requireProgram } from './programAccess.ts';
import { readSettings } from './settings.ts';

const clockOf = { en: 'h12', fr: 'h23' } as const;

/** A new language brings its clock, unless the worker had chosen another one than the old language's. */
function followingClock(before: Settings, given: Partial<Settings>): Settings {
  const usual = before.clock === clockOf[before.language];
  const clock = usual && given.language !== undefined ? clockOf[given.language] : before.clock;
  return { ...before, clock, ...given };
}

/** Settings of this laptop, and what the agency is called and where it works. */
export const agencyCalls: Handlers<typeof declared> = {
  'settings.get': (open) => readSettings(open.reader),
  'settings.set': async (open, input) => {
    if (input.programId !== undefined) requireProgram(open, input.programId);
    const next = followingClock(readSettings(open.reader), defined(input));
    open.write((unit) => {
      setLocalValue(unit.writer, 'settings', next);
      unit.audit('changeSettings', 'settings', '', { fields: Object.keys(input) });
    });
    open.changed('settings', 'settings');
    // The lock screen speaks the language that its owner chose last.
    if (input.language !== undefined && input.language !== open.vault.facts().language) {
      await open.vault.describe({ language: input.language });
    }
    return next;
  },
  'agency.save': (open, input) => {
    open.write((unit) => {
      const id = readRecords(unit, 'agency', 'id IS NOT NULL')[0]?.id;
      if (id === undefined) unit.create('agency', 'agency', defined(input));
      else unit.change('agency', id, defined(input));
      setLocalValue(unit.writer, 'agencyNamed', true);
    });
    return {};
  },
  'program.save': (open, { id, ...fields }) =>
    open.write((unit) => {
      if (id !== undefined) {
        unit.change('program', id, fields);
        return { id };
      }
      const made = unit.create('program', 'agency', fields);
      // Whoever makes a program belongs to it; others are let in by name.
      addProgram(unit, made);
      return { id: made };
    }),
  'place.save': (open, { id, ...fields }) =>
    open.write((unit) => {
      if (id === undefined) return { id: unit.create('place', 'agency', fields) };
      unit.change('place', id, fields);
      return { id };
    }),
};
