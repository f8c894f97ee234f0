import { z } from 'zod';
import { role } from '../records/agency.ts';
import { crisisEntry } from '../records/crisisList.ts';
import { instant, line, plainDate, recordId, text } from '../records/record.ts';
import { defineCall } from './call.ts';
import { done, nothing } from './common.ts';

export const uiLanguage = z.enum(['en', 'fr']);
export type UiLanguage = z.infer<typeof uiLanguage>;

const secretText = z.string().max(1000);
const recoveryWords = z.array(z.string()).length(12);

export const vaultSummary = z.object({
  id: recordId,
  ownerName: line,
  language: uiLanguage,
  createdAt: instant,
  /** False when the folder can't be read as a vault; it is shown, never hidden. */
  readable: z.boolean(),
});

/** Who works here, as every screen needs it. */
export const me = z.object({
  /** Everyone here is invented, and nothing is kept (ADR 16). Every screen and every sheet says so. */
  practice: z.boolean(),
  vaultId: recordId,
  /** This laptop travels: it holds one pack, and nothing of the agency besides (ADR 24). */
  travelling: z.boolean(),
  member: z.object({ id: recordId, name: line, role }),
  /** This laptop does not belong to the agency any more: what is written here reaches nobody. */
  removed: z.boolean(),
  device: z.object({ id: recordId, label: line }),
  agency: z.object({
    name: line,
    telephone: line,
    channelRules: z.record(z.string(), line),
    crisisList: z.array(crisisEntry),
    crisisSteps: text,
    crisisReviewedOn: plainDate.nullable(),
  }),
  programs: z.array(z.object({ id: recordId, name: line, closed: z.boolean() })),
  places: z.array(z.object({ id: recordId, name: line, closed: z.boolean() })),
  members: z.array(z.object({ id: recordId, name: line })),
  /** Steps of the first run that are still open, in order; empty when all are done. */
  setupLeft: z.array(z.enum(['recovery', 'agency', 'crisis'])),
});
export type Me = z.infer<typeof me>;

export const vaultCalls = {
  'vault.list': defineCall({
    input: nothing,
    output: z.object({
      vaults: z.array(vaultSummary),
      /** The vault that this process has open, if any. */
      openId: recordId.nullable(),
      /** What is open is a practice agency: it ends at the next lock, and is not among `vaults`. */
      practice: z.boolean(),
      /** A session's timer was running at lock: its start, for the lock screen. No name. */
      sessionRunningSince: instant.nullable(),
    }),
    needs: 'anyone',
  }),
  'vault.suggestPassphrase': defineCall({
    input: z.strictObject({ language: uiLanguage }),
    output: z.object({ words: z.array(z.string()).length(5) }),
    needs: 'anyone',
  }),
  'vault.ratePassphrase': defineCall({
    input: z.strictObject({ passphrase: secretText, about: z.array(line).default([]) }),
    output: z.object({ bits: z.number(), accepted: z.boolean() }),
    needs: 'anyone',
  }),
  /** Founds an agency of one and leaves the vault open. */
  'vault.create': defineCall({
    input: z.strictObject({
      ownerName: line.min(1),
      language: uiLanguage,
      recoveryLanguage: uiLanguage,
      passphrase: secretText,
      deviceLabel: line.default(''),
    }),
    output: z.object({ id: recordId, recoveryWords }),
    needs: 'anyone',
  }),
  'vault.unlock': defineCall({
    input: z.strictObject({ id: recordId, passphrase: secretText }),
    output: done,
    needs: 'anyone',
  }),
  'vault.recover': defineCall({
    input: z.strictObject({ id: recordId, words: z.string().max(2000), newPassphrase: secretText }),
    output: done,
    needs: 'anyone',
  }),
  /** With the agency's sheet, whole or two of its parts: for somebody who lost passphrase and words. */
  'vault.recoverBySheet': defineCall({
    input: z.strictObject({
      id: recordId,
      typed: z.array(z.string().max(2000)).min(1).max(2),
      newPassphrase: secretText,
    }),
    output: done,
    needs: 'anyone',
  }),
  /** Flushes and closes. In the product the shell then ends the process. */
  'vault.lock': defineCall({ input: nothing, output: done, needs: 'anyone' }),
  'vault.changePassphrase': defineCall({
    input: z.strictObject({ current: secretText, next: secretText }),
    output: done,
    needs: 'worker',
  }),
  /** Makes new recovery words; the old ones stop working only when the new ones are confirmed. */
  'vault.renewRecoveryWords': defineCall({
    input: z.strictObject({ passphrase: secretText, language: uiLanguage }),
    output: z.object({ recoveryWords }),
    needs: 'worker',
  }),
  /** Which two words the owner is asked for, as positions from 1. */
  'vault.recoveryChallenge': defineCall({
    input: nothing,
    output: z.object({ positions: z.array(z.number().int().min(1).max(12)).length(2) }),
    needs: 'worker',
  }),
  'vault.confirmRecoveryWords': defineCall({
    input: z.strictObject({
      answers: z.array(z.object({ position: z.number().int(), word: line })),
    }),
    /** `wrong`: positions of the words that are not the ones on the list; empty: they are in force. */
    output: z.object({ wrong: z.array(z.number().int()) }),
    needs: 'worker',
  }),
  'me.get': defineCall({ input: nothing, output: me, needs: 'worker' }),
};
