import type { CarnetError } from '../../../shared/contract/errors.ts';

const aboutSecret: ReadonlySet<string> = new Set([
  'vault.wrongSecret',
  'vault.tooManyTries',
  'backup.wrongSecret',
]);

/** Seconds until the next try, after a secret that did not open it; undefined where the error is about something else. */
export function wrongSecretWait({
  code,
  params,
}: Pick<CarnetError, 'code' | 'params'>): number | undefined {
  if (!aboutSecret.has(code)) return undefined;
  return Number(params['waitSeconds'] ?? 0);
}
