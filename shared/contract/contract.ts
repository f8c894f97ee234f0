import type { z } from 'zod';
import { agencyCalls } from './agency.ts';
import { backupCalls, reencryptCalls, restoreCalls } from './backups.ts';
import { crisisCalls } from './crisis.ts';
import { findingCalls } from './finding.ts';
import { importCalls } from './imports.ts';
import { memberCalls } from './members.ts';
import { peopleCalls } from './people.ts';
import { practiceCalls } from './practice.ts';
import { reviewCalls } from './review.ts';
import { sharingCalls } from './sharing.ts';
import { shellCalls } from './shell.ts';
import { tripCalls, tripDoorCalls } from './trips.ts';
import { updateCalls } from './updates.ts';
import { vaultCalls } from './vault.ts';
import { workCalls } from './work.ts';

/** Every call of Carnet, declared once. Bridge, tests, benchmarks and demonstration use no other door. */
export const contract = {
  ...vaultCalls,
  ...agencyCalls,
  ...memberCalls,
  ...crisisCalls,
  ...peopleCalls,
  ...workCalls,
  ...findingCalls,
  ...importCalls,
  ...backupCalls,
  ...restoreCalls,
  ...reencryptCalls,
  ...practiceCalls,
  ...sharingCalls,
  ...reviewCalls,
  ...tripCalls,
  ...tripDoorCalls,
  ...updateCalls,
  ...shellCalls,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller passes: defaults may be left out. */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler receives: defaults filled in. */
export type ParsedInput<N extends CallName> = z.output<Contract[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>;

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
