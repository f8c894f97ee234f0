import { type PlaintextScan, scanForPlaintext } from './plaintextScan.ts';

/** Entry of the process that looks: what to look for comes as a message, the answer goes as one. */
process.once('message', (given: Parameters<typeof scanForPlaintext>[0]) => {
  const scan: PlaintextScan = scanForPlaintext(given);
  process.send?.(scan, () => process.disconnect());
});
