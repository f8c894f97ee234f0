import { above } from './above.ts';
import { emptyDay } from './emptyDay.ts';
import type { Walk } from './entry.ts';
import { intake } from './intake.ts';
import { imports, office } from './office.ts';
import { people } from './people.ts';
import { sessions } from './sessions.ts';
import { practice } from './practice.ts';
import { road } from './road.ts';
import { refused } from './refused.ts';
import { several } from './several.ts';
import { shared } from './shared.ts';
import { starting } from './starting.ts';
import { updates } from './updates.ts';
import { wrong } from './wrong.ts';

/** Every screen in every state that matters, longest walk first, since two run side by side. */
export const walks: readonly Walk[] = [
  several,
  imports,
  sessions,
  people,
  starting,
  office,
  above,
  intake,
  wrong,
  emptyDay,
  shared,
  road,
  refused,
  practice,
  // Only an AppImage can be renewed where nothing is installed.
  ...(process.platform === 'linux' ? [updates] : []),
];
