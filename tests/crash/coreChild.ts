import { writeSync } from 'node:fs';
import { openCore } from '../../main/core/core.ts';
import { toWire } from '../../shared/contract/errors.ts';
import { cheapJobs } from '../support/cheapJobs.ts';

/**
 * A core in a process of its own, asked over messages: for tests that fill its disk or watch its
 * system calls. `CARNET_MARK=1` writes a line to standard output before each call and after its reply.
 */
const [directory = ''] = process.argv.slice(2);
const core = await openCore({ directory, jobs: cheapJobs() });
const marks = process.env['CARNET_MARK'] === '1';
const mark = (text: string) => marks && writeSync(1, `${text}\n`);

process.on('message', ({ id, name, input }: { id: number; name: string; input: unknown }) => {
  mark(`call ${id} ${name}`);
  core.answer(name, input).then(
    (ok) => {
      mark(`reply ${id}`);
      process.send?.({ id, ok });
    },
    (error: unknown) => process.send?.({ id, error: toWire(error), text: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ id: 0, ok: 'open' });
