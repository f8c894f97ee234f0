import { runJob } from '../process/runJob.ts';
import { argon2 } from '../vault/argon2.ts';
import { argon2Task } from '../vault/argon2Messages.ts';
import { calibrateCost } from '../vault/calibrateCost.ts';
import { wipe } from '../vault/keys.ts';
import { saltLength } from '../vault/keyDerivation.ts';

/** One Argon2id run, or a calibration, and the process ends: its WASM memory goes with it. */
runJob(async (port, init) => {
  const task = argon2Task.parse(init);
  if (task.task === 'calibrate') {
    const secret = new TextEncoder().encode('calibration');
    const salt = new Uint8Array(saltLength);
    port.post(
      calibrateCost((cost) => {
        const begun = performance.now();
        argon2(secret, { ...cost, salt });
        return performance.now() - begun;
      }),
    );
    return;
  }
  const key = argon2(task.secret, task.params);
  wipe(task.secret);
  port.post({ key });
  wipe(key);
});
