import { goesOnFor } from '../../../main/core/sync/membership/goesOnFor.ts';
import type { HostilePlace } from '../../support/hostilePlace.ts';
import type { Random } from '../random.ts';
import type { SimulatedLaptop } from './simulatedLaptop.ts';

/**
 * Somebody clears up in the place: one to three files are gone that a laptop has which still belongs,
 * and whose maker, of entries and snapshots, is there. What nobody has any more nobody can bring back.
 */
export function clearUp(
  place: HostilePlace,
  laptops: readonly SimulatedLaptop[],
  random: Random,
): void {
  const files = [...place.kept.files.keys()].filter((name) => isHeld(name, laptops));
  for (let left = 1 + random.int(3); left > 0; left -= 1) {
    place.kept.files.delete(files[random.int(files.length)] ?? '');
  }
}

function isHeld(name: string, laptops: readonly SimulatedLaptop[]): boolean {
  const [, folder, device = '', number = ''] =
    /\/(log|members|snapshots)\/([^/]+)\/(.+)$/.exec(name) ?? [];
  if (folder === 'log') {
    return laptops.some((each) => each.segment(device, Number(number)) !== undefined);
  }
  // Under its hash: whoever wrote it, or goes on for that one, is to put it back.
  if (name.includes('/entries/')) {
    const entry = laptops.flatMap((each) => each.entries()).find(({ hash }) => name.endsWith(hash));
    return laptops.some(
      (each) =>
        entry !== undefined && goesOnFor(each.membership().devices, each.device).has(entry.author),
    );
  }
  const maker = laptops.find((each) => each.device === device);
  if (folder === 'members') return maker !== undefined;
  const sequence = Number(number.split('.')[0]);
  return (
    folder === 'snapshots' && maker !== undefined && maker.piecesKept({ device, sequence }) > 0
  );
}
