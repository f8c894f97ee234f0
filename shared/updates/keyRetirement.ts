import { z } from 'zod';

/**
 * A statement by one of the two release keys that the other is to be believed no longer
 * (docs/release-format.md). It has no end.
 */
export const keyRetirement = z.object({
  format: z.literal('carnet-key-retirement'),
  /** The key's name, as minisign prints it. */
  retires: z.string().regex(/^[0-9A-F]{16}$/),
  issued: z.iso.datetime({ precision: 0 }),
});
export type KeyRetirement = z.infer<typeof keyRetirement>;

/** A statement is never longer. */
export const longestRetirement = 1024;

export const retirementNameOf = (keyName: string) => `retired-${keyName}.json`;
export const isRetirementName = (file: string) => /^retired-[0-9A-F]{16}\.json$/.test(file);

/** The one spelling, as a manifest has it. */
export function retirementText(statement: KeyRetirement): string {
  return `${JSON.stringify(statement, undefined, 2)}\n`;
}

/** The statement that a text holds; undefined when it is none. */
export function readRetirement(text: string): KeyRetirement | undefined {
  if (text.length > longestRetirement) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (`${JSON.stringify(value, undefined, 2)}\n` !== text) return undefined;
    return keyRetirement.safeParse(value).data;
  } catch {
    return undefined;
  }
}
