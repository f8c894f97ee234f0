import fc from 'fast-check';
import type { z } from 'zod';

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly valueType?: z.ZodType;
}

/** Inputs that a schema accepts. `texts` are mixed in where texts go: ids that exist, dates. */
export function arbitraryInput(schema: z.ZodType, texts: readonly string[]): fc.Arbitrary<unknown> {
  const definition = schema._zod.def as unknown as Definition;
  const inner = (type: z.ZodType | undefined) =>
    type === undefined ? fc.constant(undefined) : arbitraryInput(type, texts);
  switch (definition.type) {
    case 'object':
      return objectOf(definition.shape ?? {}, texts);
    case 'optional':
      return fc.option(inner(definition.innerType), { nil: undefined });
    case 'default':
      return fc.option(inner(definition.innerType), { nil: undefined });
    case 'nullable':
      return fc.option(inner(definition.innerType), { nil: null });
    case 'array':
      return accepted(schema, fc.array(inner(definition.element), { maxLength: 3 }), [
        inner(definition.element).map((one) => [one]),
      ]);
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 10 }), inner(definition.valueType), {
        maxKeys: 3,
      });
    case 'union':
      return fc.oneof(...(definition.options ?? []).map((option) => arbitraryInput(option, texts)));
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(definition.values ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return accepted(schema, fc.integer({ min: -5, max: 2000 }), [
        fc.constantFrom(1, 10, 1984),
        fc.double(),
      ]);
    case 'string':
      return accepted(
        schema,
        fc.oneof(fc.constantFrom(...texts), fc.string({ maxLength: 40, unit: 'grapheme' })),
        [
          fc.constantFrom(
            '2026-11-22',
            '2024-04',
            'x',
            'carnet-files',
            'https://files.example.org/carnet',
            // As long as a SHA-512 in hexadecimal digits.
            'a'.repeat(128),
          ),
        ],
      );
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objectOf(shape: Readonly<Record<string, z.ZodType>>, texts: readonly string[]) {
  const entries = Object.entries(shape);
  return fc
    .tuple(...entries.map(([, type]) => arbitraryInput(type, texts)))
    .map((values) =>
      Object.fromEntries(
        entries.flatMap(([name], index) =>
          values[index] === undefined ? [] : [[name, values[index]]],
        ),
      ),
    );
}

/** Of these, what the schema takes: most leaves have bounds that are easier tried than read. */
function accepted(
  schema: z.ZodType,
  ...[first, others]: [fc.Arbitrary<unknown>, fc.Arbitrary<unknown>[]]
) {
  const takes = (value: unknown) => schema.safeParse(value).success;
  const fitting = [first, ...others].filter((source) =>
    fc.sample(source, { numRuns: 20, seed: 1 }).some(takes),
  );
  if (fitting.length === 0) throw new Error('no input for this schema is known');
  return fc.oneof(...fitting.map((source) => source.filter(takes)));
}
