import type { Act, Entry } from '../sync/membership/entry.ts';
import type { Writer } from '../store/sqlite.ts';

/** Steps that a person hears of. Keys that are handed on are none. */
type Told = Exclude<Act['does'], 'epoch'> | 'refused';

interface Line {
  readonly does: Told;
  readonly member?: string;
  readonly device?: string;
  readonly program?: string;
  readonly role?: string;
}

/**
 * A line for each step in entries that are new here, so that nobody is let in, removed or given more
 * without everyone's seeing it. What this laptop did itself counts as seen.
 */
export function noteNews(
  writer: Writer,
  entries: readonly Entry[],
  states: ReadonlyMap<string, string>,
  { now, device }: { readonly now: number; readonly device: string },
): void {
  for (const entry of entries) {
    const lines =
      states.get(entry.hash) === 'refused'
        ? [{ does: 'refused' as const }]
        : entry.acts.flatMap(lineOf);
    for (const line of lines) {
      // That this laptop goes on as another is news to whoever works at it.
      const seenAt = entry.author === device && line.does !== 'follow' ? now : null;
      writer.run(
        `INSERT INTO memberNews (at, entry, does, author, member, device, program, role, seenAt)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          now,
          entry.hash,
          line.does,
          entry.author,
          'member' in line ? (line.member ?? null) : null,
          'device' in line ? (line.device ?? null) : null,
          'program' in line ? (line.program ?? null) : null,
          'role' in line ? (line.role ?? null) : null,
          seenAt,
        ],
      );
    }
  }
}

function lineOf(act: Act): Line[] {
  switch (act.does) {
    case 'epoch':
      return [];
    case 'appoint':
      return [{ does: act.does, member: act.member, role: act.role }];
    case 'found':
    case 'device':
    case 'follow':
      return [{ does: act.does, member: act.member, device: act.device }];
    case 'grant':
    case 'withdraw':
      return [{ does: act.does, member: act.member, program: act.program }];
    case 'removeMember':
      return [{ does: act.does, member: act.member }];
    case 'removeDevice':
    case 'cut':
      return [{ does: act.does, device: act.device }];
  }
}
