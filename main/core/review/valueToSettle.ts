import { z } from 'zod';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { records } from '../../../shared/records/records.ts';
import { nameScript } from '../../../shared/names/nameScript.ts';
import { membersOf, type Value } from '../sync/canonicalText.ts';
import type { ValueDoubt } from '../sync/records/doubts.ts';
import { e164Of } from '../transfer/readTelephones.ts';
import { sameValue } from './questionCard.ts';

/**
 * The value to write for a question: one that was offered stays exactly as it was written (also one of
 * a newer version's); a new one must be what the field's own form would take.
 * @throws CarnetError `contract.invalidInput`
 */
export function valueToSettle(doubt: ValueDoubt, given: Value): Value {
  const offered = [doubt.shown, ...doubt.others].find(({ value }) => sameValue(value, given));
  if (offered !== undefined) return offered.value;
  const shape: Readonly<Record<string, z.ZodType>> = records[doubt.kind].schema.shape;
  const [field = ''] = doubt.fields;
  if (doubt.path.includes('/')) return checked(z.union([z.string().max(500), z.boolean()]), given);
  if (doubt.path === field && doubt.fields.length === 1 && membersOf(given) === undefined) {
    return checked(shape[field] ?? z.never(), given);
  }
  const members = membersOf(given);
  if (members === undefined) throw new CarnetError('contract.invalidInput');
  const known = doubt.fields.flatMap((name) => {
    const value = members[name];
    if (value === undefined || value === null) return [];
    return [[name, checked(shape[name] ?? z.never(), value)] as const];
  });
  if (Object.keys(members).some((name) => !doubt.fields.includes(name))) {
    throw new CarnetError('contract.invalidInput');
  }
  return withDerived(doubt, Object.fromEntries(known));
}

function checked(schema: z.ZodType, value: Value): Value {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new CarnetError('contract.invalidInput');
  return parsed.data as Value;
}

/** What follows from what was typed goes with it: a number must not go on being found as the old one. */
function withDerived(
  { kind, path }: ValueDoubt,
  members: { readonly [key: string]: Value },
): Value {
  const text = (field: string) => (typeof members[field] === 'string' ? members[field] : '');
  if (kind === 'contactPoint' && path === 'value') {
    const dialled = ['', 'telephone', 'whatsapp'].includes(text('kind'));
    return { ...members, e164: dialled ? e164Of(text('value')) : '' };
  }
  if (kind === 'name' && path === 'split') return { ...members, script: nameScript(text('full')) };
  return members;
}
