import { wallClock } from '../../../../shared/time/wallClock.ts';
import { road } from './road.ts';
import { several } from './several.ts';

/** A process of its own: makes one of these below the folder that it is given, through the contract. */
const worlds = { several, road };

const [name, root] = process.argv.slice(2);
if (root === undefined || (name !== 'several' && name !== 'road')) {
  throw new Error('Which world, and where, was not said.');
}
await worlds[name](root, wallClock.now());
