import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { releaseFeed } from '../../main/core/updates/releaseFeed.ts';
import { releaseKeyLines } from '../../main/core/updates/releaseKeyLines.ts';
import { projectRoot } from '../paths.ts';
import type { ReleaseSources } from './hindrances.ts';

const about = z.object({ version: z.string(), homepage: z.string().optional() });

/** These sources, for `hindrances`. */
export function sourcesHere(): ReleaseSources {
  const file = readFileSync(join(projectRoot, 'package.json'), 'utf8');
  const { version, homepage } = about.parse(JSON.parse(file));
  return {
    version,
    homepage,
    keyLines: releaseKeyLines,
    feed: releaseFeed,
    tags: git('tag', '--points-at', 'HEAD').split('\n'),
    changed: git('status', '--porcelain') !== '',
  };
}

/** When what is checked out was committed, in seconds: the time that packed files are given. */
export const committedAt = () => git('log', '-1', '--format=%ct');

function git(...words: readonly string[]): string {
  return execFileSync('git', words, { cwd: projectRoot, encoding: 'utf8' }).trim();
}
