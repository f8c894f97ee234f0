import { z } from 'zod';

type Undefaulted<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;

export type ChangesShape<Shape extends z.ZodRawShape> = {
  [Key in keyof Shape]: z.ZodOptional<Undefaulted<Shape[Key]> & z.core.SomeType>;
};

/**
 * The schema of a change to a record: every field may be left out, and one that is left out stays
 * out. (`partial()` would fill in the defaults, and a change would reset what it does not name.)
 */
export function changesOf<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
): z.ZodObject<ChangesShape<Shape>> {
  const fields = Object.entries(schema.shape).map(([name, type]) => {
    const inner = type instanceof z.ZodDefault ? type.unwrap() : type;
    return [name, z.optional(inner)];
  });
  return z.object(Object.fromEntries(fields)) as z.ZodObject<ChangesShape<Shape>>;
}
