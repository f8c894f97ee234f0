import { localDay } from '../../../shared/time/localDay.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { type ImportTaskMessage, importTask } from '../imports/importTask.ts';
import { planTask } from '../imports/planTask.ts';
import { publishTask } from '../imports/publishTask.ts';
import { deletePassedOn } from '../imports/deletePassedOn.ts';
import { purgeImport } from '../imports/purgeImport.ts';
import { surveyTask } from '../imports/surveyTask.ts';
import type { ImportWork } from '../imports/importWork.ts';
import { runJob } from '../process/runJob.ts';
import { openDatabase } from '../store/openDatabase.ts';
import { newId } from '../vault/newId.ts';

/** How often progress is told, in milliseconds. */
const tellEvery = 100;

/** The long parts of an import, over a connection of their own, so that nobody waits for them. */
runJob(async (port, init) => {
  const task = importTask.parse(init);
  const connection = openDatabase(task.databaseFile, task.databaseKey);
  let toldAt = 0;
  const work: ImportWork = {
    connection,
    task,
    today: localDay(wallClock.now()),
    actor: {
      memberId: task.memberId,
      deviceId: task.deviceId,
      now: () => wallClock.now(),
      newId: () => newId(wallClock.now()),
    },
    progress(stage, done, total) {
      const now = wallClock.now();
      if (now - toldAt < tellEvery) return;
      toldAt = now;
      port.post({ type: 'progress', stage, done, total } satisfies ImportTaskMessage);
    },
  };
  try {
    if (task.task === 'survey') surveyTask(work);
    else if (task.task === 'plan') await planTask(work);
    else if (task.task === 'publish') await publishTask(work);
    else {
      await deletePassedOn(connection, work.actor, task.importId);
      await purgeImport(connection, task.importId, (done) => work.progress('removing', done, null));
    }
  } finally {
    connection.close();
  }
});
