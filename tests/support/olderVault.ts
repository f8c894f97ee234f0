import { migrations } from '../../main/core/store/migrations/migrations.ts';
import type { Scene } from './scene.ts';

/**
 * Makes a locked vault what the version before wrote: the newest migration undone. Until a version
 * is released, whose encrypted databases can be kept, whoever adds a migration says here what it made.
 */
export function makeOlder(scene: Pick<Scene, 'database'>): void {
  if (migrations.at(-1)?.name !== '014-updates') throw new Error('Undo the newest migration here.');
  const database = scene.database();
  try {
    for (const column of ['updateMinimum', 'updateOffers', 'updatePilots', 'updateApproved']) {
      database.script(`ALTER TABLE agency DROP COLUMN ${column}`);
    }
    database.script('ALTER TABLE device DROP COLUMN runs');
    database.pragma('user_version = 13');
  } finally {
    database.close();
  }
}
