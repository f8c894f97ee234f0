import { join } from 'node:path';
import type { Core } from '../../../../main/core/core.ts';
import { passphrase } from '../agencies.ts';
import { day, Laptops, makesVault, picks, wroteWords } from './laptops.ts';

/** Vaults of {@link road}'s laptop, and what an administrator reads out for the one that is locked. */
export interface Road {
  /** Five days are left, and something is not at home yet. */
  readonly open: string;
  /** Ended yesterday. */
  readonly readOnly: string;
  /** Ended ten days ago. */
  readonly locked: string;
  /** Everything is at home. */
  readonly back: string;
  /** More days for `locked`. */
  readonly code: string;
}

/**
 * Below `root`: `laptop`, on which somebody has opened four packs one after another, each as far on
 * its way as {@link Road} says, and `road.json`, which vault is which.
 */
export async function road(root: string, now: number): Promise<void> {
  const laptops = new Laptops(root, now - 21 * day);
  const { time } = laptops;
  const home = await laptops.open('home', 'forWindow');
  await makesVault(home, 'Amara Diallo', 'Front desk');
  await home.call('agency.save', { name: 'Westman Settlement' });
  const values = { person: { birthYear: 1984 }, names: [{ full: 'Olena Kovalenko' }] };
  const { id: olena } = await home.call('people.saveIntake', { values });
  const laptop = await laptops.open('laptop', 'forWindow');
  const stick = laptops.folder('stick');

  /** A pack that was written and opened; it stays open on the laptop. */
  const travels = async (label: string, endsAt: number) => {
    const made = await home.call('trips.make', {
      label,
      endsAt,
      people: [olena],
      programs: [],
      folderId: await picks(home, stick),
    });
    if (time.now > now - 21 * day) await laptop.call('vault.lock', {});
    const { fileId } = await laptop.call('trips.offer', { path: join(stick, made.file) });
    await laptop.call('trips.look', { fileId, words: made.words.join(' ') });
    const { id, recoveryWords } = await laptop.call('trips.begin', {
      fileId,
      passphrase,
      recoveryLanguage: 'en',
    });
    await wroteWords(laptop, recoveryWords);
    await laptop.call('settings.set', { language: 'en', clock: 'h12' });
    const service = { service: 'information', date: '2026-11-01', minutes: 30 };
    await laptop.call('service.log', { personIds: [olena], values: service });
    return { trip: made.id, vault: id };
  };
  const locked = await travels('Green laptop', now - 10 * day);
  time.now = now - 9 * day;
  const readOnly = await travels('Red laptop', now - day);
  time.now = now - 2 * day;
  const back = await travels('Grey laptop', now + 5 * day);
  await handsOver(laptop, stick);
  await handsOver(home, stick);
  await handsOver(laptop, stick);
  time.now = now - day;
  const open = await travels('Blue laptop', now + 5 * day);
  const body = { names: [{ full: 'Mariam Haddad' }] };
  await laptop.call('draft.save', { kind: 'intake', body });
  time.now = now;
  const { code } = await home.call('trips.extend', { id: locked.trip, until: now + 30 * day });
  const vaults: Road = {
    open: open.vault,
    readOnly: readOnly.vault,
    locked: locked.vault,
    back: back.vault,
    code,
  };
  laptops.write('road.json', JSON.stringify(vaults));
  await laptops.closeAll();
}

async function handsOver(core: Core, stick: string): Promise<void> {
  const { problem } = await core.call('sync.handOver', { folderId: await picks(core, stick) });
  if (problem !== null) throw new Error(`hand over: ${problem.code}`);
}
