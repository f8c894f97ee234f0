import { z } from 'zod';
import { localValue, setLocalValue } from '../../store/local.ts';
import type { Reader, Writer } from '../../store/sqlite.ts';
import { fromBase64, toBase64 } from '../../vault/base64.ts';
import { splitSheet } from './sheetWords.ts';

/**
 * The agency sheet from its making until it was read back from paper: whoever founds an agency has
 * no printer at hand that minute, and a lost sheet can't be replaced. After that no laptop has it.
 */
const kept = z.object({
  entropy: z.string(),
  /** Made once, so that all prints of parts go together. */
  parts: z.array(z.string()).nullable(),
  shownAt: z.number().nullable(),
});

const state = z.object({ testedAt: z.number().nullable() });

export interface KeptSheet {
  readonly entropy: Uint8Array;
  readonly parts: readonly Uint8Array[] | null;
  readonly shownAt: number | null;
}

/** Undefined on laptops that did not found the agency, and once the sheet was tested. */
export function keptSheet(reader: Reader): KeptSheet | undefined {
  const found = localValue(reader, 'agencySheet', (value) => kept.nullable().parse(value));
  if (found === undefined || found === null) return undefined;
  const bytes = (text: string) => fromBase64(text) ?? new Uint8Array();
  return { ...found, entropy: bytes(found.entropy), parts: found.parts?.map(bytes) ?? null };
}

export function keepSheet(writer: Writer, sheet: KeptSheet): void {
  setLocalValue(writer, 'agencySheet', {
    entropy: toBase64(sheet.entropy),
    parts: sheet.parts?.map(toBase64) ?? null,
    shownAt: sheet.shownAt,
  });
}

/** No page of the database holds it after that (`secure_delete`); backups of before do. */
export function forgetSheet(writer: Writer): void {
  writer.run(`DELETE FROM local WHERE name = 'agencySheet'`);
}

/** When somebody read the sheet back from paper on this laptop; null: never. */
export function sheetTestedAt(reader: Reader): number | null {
  return localValue(reader, 'agencySheetTested', (value) => state.parse(value))?.testedAt ?? null;
}

export function noteSheetTested(writer: Writer, testedAt: number | null): void {
  setLocalValue(writer, 'agencySheetTested', { testedAt });
}

/** The parts that go together: those that were made before, or new ones. */
export async function partsOf(sheet: KeptSheet): Promise<readonly Uint8Array[]> {
  return sheet.parts ?? (await splitSheet(sheet.entropy));
}
