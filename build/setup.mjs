// @ts-check
// Plain JavaScript without dependencies: it runs on whatever Node the machine has, before anything
// is installed. `node build/setup.mjs SCRIPT [ARGUMENTS]` prepares the project, then runs SCRIPT on
// the project's own Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findApache } from './findApache.mjs';
import { findMinisign } from './findMinisign.mjs';
import { provideBrowser } from './provideBrowser.mjs';
import { installSystemPackages } from './systemPackages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const node24 = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
/** Scripts that open the program; `start` looks for a browser itself, once it knows that it needs one. */
const opening = ['build/test.ts', 'build/demo/demo.ts'];

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** @param {string} command @param {string[]} args @param {string} [cwd] */
function run(command, args, cwd = root) {
  // npm is a command file on Windows, which only a shell can run; the arguments are our own words.
  // Standard output is the script's: the demonstration and the benchmarks print JSON there.
  const stdio = /** @type {const} */ (['inherit', 2, 2]);
  const { status, error } = spawnSync(command, args, { cwd, stdio: [...stdio], shell: windows });
  return error === undefined && status === 0;
}

function refuseOldNode() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 18) return;
  stop(
    `Carnet's set-up needs Node 18 or newer; this is Node ${process.versions.node}. Install a current Node from https://nodejs.org, then try again.`,
  );
}

/**
 * Whether the installed packages are those of the lockfile. npm keeps what it installed in a lockfile
 * of its own, inside node_modules.
 */
function packagesAreThere() {
  const installedFile = join(modules, '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  /** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */
  /** @type {(file: string) => Packages} */
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesOf(installedFile);
  const wanted = Object.entries(packagesOf(join(root, 'package-lock.json')));
  return wanted.every(([place, { version, optional }]) => {
    const have = installed[place];
    // An optional package of another system is not there.
    return place === '' || (have ? have.version === version : optional === true);
  });
}

function installPackages() {
  if (packagesAreThere() && runsNode24()) return;
  console.error('Installing packages …');
  // No package runs a script of its own but those that are approved, whatever npm's own habit is.
  if (!run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])) {
    stop('The packages could not be installed: npm says why above. Nothing else was changed.');
  }
  if (!runsNode24()) runApprovedScripts();
  linkNode24();
  if (!runsNode24()) stop(`Node 24 could not be installed: ${node24} does not run.`);
}

function runsNode24() {
  if (!existsSync(node24)) return false;
  const { stdout } = spawnSync(node24, ['--version'], { encoding: 'utf8' });
  return typeof stdout === 'string' && /^v(2[4-9]|[3-9]\d)\./.test(stdout);
}

/** The install scripts that package.json approves by name, and no other. */
function runApprovedScripts() {
  /** @type {{ allowScripts?: Record<string, boolean> }} */
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const [name, allowed] of Object.entries(about.allowScripts ?? {})) {
    if (!allowed) continue;
    const folder = join(modules, ...name.split('/'));
    /** @type {{ scripts?: Record<string, string> }} */
    const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const step of ['preinstall', 'install', 'postinstall']) {
      if (scripts[step] && !run('npm', ['run', '--ignore-scripts=false', step], folder)) {
        stop(`The ${step} step of the package "${name}" failed: it says why above.`);
      }
    }
  }
}

/** npm links a program only if it is there before the package's own scripts ran. */
function linkNode24() {
  const link = join(modules, '.bin', 'node');
  if (windows || existsSync(link)) return;
  symlinkSync(join('..', 'node', 'bin', 'node'), link);
}

function runScript() {
  const [script, ...args] = process.argv.slice(2);
  if (script === undefined) return;
  const child = spawn(
    node24,
    ['--disable-warning=ExperimentalWarning', resolve(root, script), ...args],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: [dirname(node24), join(modules, '.bin'), process.env.PATH ?? ''].join(
          windows ? ';' : ':',
        ),
      },
    },
  );
  // The script decides how it ends on Ctrl+C; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => void child.kill(/** @type {NodeJS.Signals} */ (signal)));
  }
  child.on('exit', (code) => process.exit(code ?? 1));
}

refuseOldNode();
installPackages();
if (opening.includes(process.argv[2] ?? '') && !existsSync(join(modules, 'electron', 'path.txt'))) {
  const advice = provideBrowser();
  if (advice) stop(advice);
}
// The tests of sync pass files through a real server, those of releases have minisign look at their
// signatures. Where one is lacking, they say how to get it.
if (process.argv[2] === 'build/test.ts') {
  const lacking = [
    ...(findApache() ? [] : ['apache2-bin']),
    ...(findMinisign() ? [] : ['minisign']),
  ];
  if (lacking.length > 0) installSystemPackages(lacking);
}
runScript();
