import { wallClock } from '../../../../shared/time/wallClock.ts';
import { road } from './road.ts';

/** A process of its own: makes the laptop of the road below the folder that it is given, through the contract. */
const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('No folder was given.');
await road(root, wallClock.now());
