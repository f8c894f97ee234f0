import { longestText } from '../../signedText.ts';
import { readStatement, type Statement } from '../../snapshots/statement.ts';
import { statementName } from '../../storeNames.ts';
import { inOrder } from '../inOrder.ts';
import type { Run } from '../run.ts';

/** Takes what laptops state of snapshots, as far as their heads announce it. Costs nothing without news. */
export async function takeStatements(run: Run): Promise<void> {
  const { log, agency } = run;
  const peers = log.peers();
  const known = newestStatements(log.statements());
  for (const [device, head] of log.heads()) {
    const peer = peers.get(device);
    const from = (known.get(device) ?? 0) + 1;
    if (device === log.device || peer === undefined || head.statements < from) continue;
    function* jobs() {
      for (let sequence = from; sequence <= head.statements; sequence += 1) {
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
    if (taken.length > 0) log.keepStatements(taken);
  }
}

/** The number of each device's newest statement that is known. */
export function newestStatements(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { device, sequence } of statements) {
    newest.set(device, Math.max(sequence, newest.get(device) ?? 0));
  }
  return newest;
}
