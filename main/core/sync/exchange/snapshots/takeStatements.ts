import { longestText } from '../../signedText.ts';
import { readStatement, type Statement } from '../../snapshots/statement.ts';
import { statementName } from '../../storeNames.ts';
import { inOrder } from '../inOrder.ts';
import type { Run } from '../run.ts';

/** Takes what laptops state of snapshots, as far as their heads announce it. Costs nothing without news. */
export async function takeStatements(run: Run): Promise<void> {
  const { log } = run;
  const known = newestStatements(log.statements());
  for (const [device, { statements }] of log.heads()) {
    if (device === log.device) continue;
    await takeStatementsOf(run, device, (known.get(device) ?? 0) + 1, statements);
  }
}

/**
 * A laptop's statements from one number through another, as far as they are there; each in the place of
 * what is kept under its number.
 */
export async function takeStatementsOf(
  run: Run,
  device: string,
  from: number,
  through: number,
): Promise<void> {
  const { log, agency } = run;
  const peer = log.peers().get(device);
  if (peer === undefined || through < from) return;
  function* jobs() {
    for (let sequence = from; sequence <= through; sequence += 1) {
      const name = statementName(agency, device, sequence);
      yield async () => ({ name, sequence, got: await run.store.get(name, longestText) });
    }
  }
  const taken: Statement[] = [];
  for await (const { name, sequence, got } of inOrder(jobs(), run.pace.atOnce)) {
    if (got.state !== 'got') break;
    const { signPublicKey } = peer;
    const result = readStatement(got.bytes, { agency, device, sequence, signPublicKey });
    if (result.state === 'refused') run.report({ about: 'refused', name, reason: result.reason });
    else if (result.state === 'notYet' && result.reason === 'newer') {
      run.report({ about: 'newer', device });
    }
    if (result.state !== 'read') break;
    taken.push(result.value);
  }
  // Pieces come after their statement. Those that are here before were made by this laptop, as the one
  // that it was, for a snapshot that it then did not state.
  for (const statement of taken) await log.forgetPieces(statement);
  if (taken.length > 0) log.keepStatements(taken);
}

/** The number of each device's newest statement that is known. */
export function newestStatements(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { device, sequence } of statements) {
    newest.set(device, Math.max(sequence, newest.get(device) ?? 0));
  }
  return newest;
}
