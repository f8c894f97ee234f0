import { fold } from '../../../shared/format/fold.ts';
import type { Command } from './commands.ts';

/** Commands of which every typed word begins a word; those whose label begins with it come first. */
export function matchCommands(commands: readonly Command[], typed: string): Command[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return commands.filter(({ whenTyped }) => whenTyped !== true);
  return commands
    .filter((command) => {
      const words = fold(`${command.label} ${command.words ?? ''}`).split(/[\s'’]+/);
      return wanted.every((one) => words.some((word) => word.startsWith(one)));
    })
    .sort((a, b) => startRank(a, wanted) - startRank(b, wanted));
}

function startRank(command: Command, wanted: readonly string[]): number {
  return fold(command.label).startsWith(wanted[0] ?? '') ? 0 : 1;
}
