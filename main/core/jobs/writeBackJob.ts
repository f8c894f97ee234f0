import { runJob } from '../process/runJob.ts';
import { openDatabase } from '../store/openDatabase.ts';
import { type WriteBackMessage, writeBackRequest, writeBackTask } from '../store/writeBackTask.ts';

/**
 * Writes what stands in the log of a database back into it, each time it is asked, while another
 * process goes on writing. Readers and writers don't wait for it.
 */
runJob(async (port, init) => {
  const task = writeBackTask.parse(init);
  const connection = openDatabase(task.databaseFile, task.databaseKey);
  try {
    await new Promise<void>((resolve, reject) => {
      port.onMessage((message) => {
        try {
          if (writeBackRequest.parse(message).type === 'end') {
            resolve();
            return;
          }
          const done = connection.row<{ log: number; checkpointed: number }>(
            'PRAGMA wal_checkpoint(PASSIVE)',
          );
          const left = done === undefined ? 0 : done.log - done.checkpointed;
          const pages = done?.log ?? 0;
          port.post({ type: 'written', pages, left } satisfies WriteBackMessage);
        } catch (error) {
          reject(error);
        }
      });
    });
  } finally {
    connection.close();
  }
});
