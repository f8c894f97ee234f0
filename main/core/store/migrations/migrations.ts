import { sql as agency } from './001-agency.ts';
import { sql as local } from './002-local.ts';
import { sql as people } from './003-people.ts';
import { sql as work } from './004-work.ts';
import { sql as search } from './005-search.ts';
import { sql as imports } from './006-imports.ts';
import { sql as incidents } from './007-incidents.ts';
import { sql as young } from './008-young.ts';
import { sql as members } from './009-members.ts';
import { sql as exchange } from './010-exchange.ts';
import { sql as synced } from './011-records.ts';
import { sql as snapshots } from './012-snapshots.ts';
import { sql as trips } from './013-trips.ts';
import { sql as updates } from './014-updates.ts';

/** In the order in which they are applied. One that was released is never edited. */
export const migrations = [
  { name: '001-agency', sql: agency },
  { name: '002-local', sql: local },
  { name: '003-people', sql: people },
  { name: '004-work', sql: work },
  { name: '005-search', sql: search },
  { name: '006-imports', sql: imports },
  { name: '007-incidents', sql: incidents },
  { name: '008-young', sql: young },
  { name: '009-members', sql: members },
  { name: '010-exchange', sql: exchange },
  { name: '011-records', sql: synced },
  { name: '012-snapshots', sql: snapshots },
  { name: '013-trips', sql: trips },
  { name: '014-updates', sql: updates },
] as const;
