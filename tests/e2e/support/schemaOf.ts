import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Which version's tables a locked vault has; with `becomes` it says so of itself from now on. The number before. */
export function schemaOf(userData: string, id: string, becomes?: number): number {
  const script = join(import.meta.dirname, 'changeSchema.ts');
  const said = execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, userData, id, String(becomes ?? '')],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return Number(said);
}
