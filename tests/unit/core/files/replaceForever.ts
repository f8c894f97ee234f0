import { createHash } from 'node:crypto';
import { replaceFile } from '../../../../main/core/files/replaceFile.ts';

// A process that replaces one file again and again until somebody ends it. Each content says its own
// number, its length and its hash, so that half of one, or a mixture of two, is recognized.
const [path] = process.argv.slice(2);
if (!path) throw new Error('which file?');
for (let number = 1; ; number += 1) {
  const body = String(number).repeat(1 + ((number * 7919) % 60_000));
  const hash = createHash('sha256').update(body).digest('hex');
  await replaceFile(path, `${number} ${hash} ${body}`, 'keep');
  if (number === 1) process.stdout.write('ready');
}
