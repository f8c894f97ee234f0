import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

/** Each layer is a project of its own, so that none sees another's globals. */
const projects = [
  'shared',
  'main/core',
  'main/shell',
  'main/shell/tsconfig.preload.json',
  'renderer',
  'build',
  'tests',
];

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

/** Code and settings. Prose is formatted by whoever writes it. */
const formatted = [
  'main',
  'renderer',
  'shared',
  'build',
  'tests',
  'package.json',
  '.oxlintrc.json',
];
const bin = (name: string) => join(projectRoot, 'node_modules/.bin', name);
const checks: readonly Check[] = [
  ...projects.map((project) => ({
    name: `types: ${project}`,
    command: [bin('tsc'), '-p', project],
  })),
  { name: 'lint', command: [bin('oxlint'), '--type-aware'] },
  { name: 'format', command: [bin('biome'), 'format', ...formatted] },
];

/** Runs all checks, two at a time; prints only what failed. Resolves with how many did. */
export async function check(): Promise<{ passed: number; failed: number }> {
  const waiting = [...checks];
  let failed = 0;
  async function worker(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { code, output } = await run(next.command);
      if (code === 0) continue;
      failed += 1;
      console.log(`\n── ${next.name} ──\n${output.trim()}`);
    }
  }
  await Promise.all([worker(), worker()]);
  console.log(`Checks: ${checks.length - failed} passed, ${failed} failed.`);
  return { passed: checks.length - failed, failed };
}

async function run(command: readonly string[]): Promise<{ code: number; output: string }> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = await once(child, 'close');
  return { code: Number(code ?? 1), output: Buffer.concat(chunks).toString() };
}

if (import.meta.main) process.exitCode = (await check()).failed > 0 ? 1 : 0;
