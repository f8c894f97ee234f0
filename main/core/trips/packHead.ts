import { z } from 'zod';
import { uiLanguage } from '../../../shared/contract/vault.ts';
import { instant, line, recordId } from '../../../shared/records/record.ts';
import { base64Of } from '../members/joining/joiningText.ts';

/** What the travelling laptop must know besides the records: who it is, its keys, until when. */
export const packHead = z.strictObject({
  format: z.literal('carnet-pack'),
  version: z.literal(1),
  agency: recordId,
  agencyName: line,
  /** The trip: the travelling laptop's id, and its folder in any store. */
  trip: recordId,
  member: recordId,
  memberName: line,
  label: line,
  language: uiLanguage,
  clock: z.enum(['h12', 'h23']),
  madeAt: instant,
  endsAt: instant,
  programs: z.array(recordId),
  people: z.number().int(),
  records: z.number().int(),
  /** What was seen of each program: what edits on the travelling laptop cover. */
  vectors: z.record(recordId, z.record(recordId, z.number().int().min(1))),
  /** The latest time that the home laptop knew. */
  wall: instant,
  /** Under which its log is sealed. */
  packKey: base64Of(32),
  /** By which it signs its log and notes. The agency knows nothing of it. */
  signSecretKey: base64Of(64),
  /** By which the home laptop acknowledges. */
  homeSign: base64Of(32),
  /** What makes the codes that give it a later end. */
  extendKey: base64Of(32),
  /** The agency sheet's key for vaults, so that the sheet opens this one too; empty: none. */
  sheetSlot: z.string(),
  /** By whose keys signed notes in the pack can be verified. */
  signers: z.array(z.strictObject({ device: recordId, member: recordId, sign: line })),
});
export type PackHead = z.infer<typeof packHead>;
