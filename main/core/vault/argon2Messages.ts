import { z } from 'zod';
import { costBounds, derivedLength, saltLength } from './keyDerivation.ts';

/** What core and the argon2 job say to each other. */
export const costShape = {
  passes: z.number().int().min(costBounds.passes.least).max(costBounds.passes.most),
  memoryBytes: z
    .number()
    .int()
    .min(costBounds.memoryBytes.least)
    .max(costBounds.memoryBytes.most)
    .multipleOf(1024),
};

const anyBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'not bytes');
const bytes = (length: number) => anyBytes.refine((value) => value.length === length);

export const argon2Task = z.discriminatedUnion('task', [
  z.strictObject({
    task: z.literal('derive'),
    secret: anyBytes,
    params: z.strictObject({ ...costShape, salt: bytes(saltLength) }),
  }),
  z.strictObject({ task: z.literal('calibrate') }),
]);
export type Argon2Task = z.infer<typeof argon2Task>;

export const derivedKey = z.strictObject({ key: bytes(derivedLength) });
export const calibratedCost = z.strictObject(costShape);
