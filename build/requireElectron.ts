import { fetchElectron } from './fetchElectron.ts';

/** For continuous integration: there the tests must run on Electron itself, never on the host. */
if ((await fetchElectron()) === undefined) {
  console.error("Electron's program could not be fetched.");
  process.exitCode = 1;
}
