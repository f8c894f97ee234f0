import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { replaceAppImage } from '../../main/core/updates/replaceAppImage.ts';
import { goodManifest } from '../support/releases.ts';

/** A process of its own: puts a file in the place of a program, as an update of an AppImage does. */
const [from = '', program = ''] = process.argv.slice(2);
const bytes = readFileSync(from);
const sha512 = createHash('sha512').update(bytes).digest('hex');
await replaceAppImage(from, { ...goodManifest, size: bytes.length, sha512 }, program);
