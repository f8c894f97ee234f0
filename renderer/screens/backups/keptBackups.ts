import type { BackupLine, BackupPlace } from '../../../shared/contract/backups.ts';

/** One backup, wherever it lies. */
export interface KeptBackup {
  readonly line: BackupLine;
  readonly places: readonly BackupPlace[];
}

/** A backup and its copy in the second place are one line, in the order given, as long as both are in the same state. */
export function keptBackups(lines: readonly BackupLine[]): KeptBackup[] {
  const kept = new Map<string, { line: BackupLine; places: BackupPlace[] }>();
  for (const line of lines) {
    const name = [line.id, line.madeAt, sound(line), line.opensWith].join(' ');
    const known = kept.get(name);
    if (!known) kept.set(name, { line, places: [line.place] });
    else {
      known.places.push(line.place);
      // The one that was opened stands for both, and the laptop's before a stick's.
      if (known.line.state !== 'verified' || (line.place === 'laptop' && line.state === 'verified'))
        known.line = line;
    }
  }
  return [...kept.values()];
}

/** Checked or not is no difference worth two lines; damaged is. */
function sound({ state }: BackupLine): string {
  return canOpen({ state }) ? 'sound' : state;
}

export function canOpen({ state }: Pick<BackupLine, 'state'>): boolean {
  return state === 'verified' || state === 'unchecked';
}
