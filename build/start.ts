import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from './bundle/bundle.ts';
import { withDisplay } from './display.ts';
import { fetchElectron } from './fetchElectron.ts';
import { projectRoot } from './paths.ts';
import { provideBrowser } from './provideBrowser.mjs';

/**
 * `npm start`: makes the bundles, then opens Carnet on Electron; where Electron's program can't be
 * fetched, in the system's Chromium. `--host` takes Chromium at once.
 */
const forceHost = process.argv.includes('--host');
const [electron] = await Promise.all([forceHost ? undefined : fetchElectron(), bundle()]);
if (electron === undefined) {
  const advice = provideBrowser();
  if (advice) {
    console.error(`\n${advice}\n`);
    process.exit(1);
  }
  console.log(
    forceHost
      ? 'Carnet opens in Chromium.'
      : "Electron can't be fetched here: Carnet opens in Chromium instead, with the same program and the same data.",
  );
}

const [command, ...args] = electron
  ? [electron, projectRoot]
  : [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'host/run.ts'),
    ];
const display = await withDisplay();
const carnet = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...display.env } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void carnet.kill('SIGTERM'));
}
carnet.once('exit', (code) => {
  display.close();
  process.exitCode = code ?? 1;
});
