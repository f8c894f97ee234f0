import type { OpenCase } from '../openCase.ts';
import { localValue, setLocalValue } from '../store/local.ts';
import type { UpdateMemory } from './updateMemory.ts';

/** Takes what the gate refused into the audit log of the vault that is open, each refusal once. */
export async function takeRefusals(open: OpenCase, memory: UpdateMemory): Promise<void> {
  const waiting = memory.now.refusals;
  if (waiting.length === 0) return;
  open.write((unit) => {
    const taken = localValue(unit, 'refusalsTaken', (value) => value as string[]) ?? [];
    for (const { id, at, code, version } of waiting) {
      if (taken.includes(id)) continue;
      unit.audit('refuseUpdate', 'update', version, { reason: code, at });
    }
    setLocalValue(
      unit.writer,
      'refusalsTaken',
      waiting.map(({ id }) => id),
    );
  });
  const done = new Set(waiting.map(({ id }) => id));
  await memory.change((now) => ({ refusals: now.refusals.filter(({ id }) => !done.has(id)) }));
}
