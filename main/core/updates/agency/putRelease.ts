import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { UpdateOffer } from '../../../../shared/records/agency.ts';
import { readManifest, type ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import type { OpenCase } from '../../openCase.ts';
import { sayingWhenFull } from '../../vault/fileProblems.ts';
import { decideOffer } from './decisions.ts';
import type { UpdateDesk } from '../desk/updateDesk.ts';
import { isRefusal, said } from '../desk/whatWentWrong.ts';
import type { UpdateGate } from '../gate/updateGate.ts';
import type { Offered } from '../sources/offered.ts';
import { putInStore } from '../sources/putInStore.ts';
import { updateFile } from '../sources/updateFile.ts';

/**
 * Puts the release in a file into the agency's place, for laptops of whatever kind. It is checked
 * first, byte for byte; whom it is offered to is passed on before anybody can see it.
 * @throws CarnetError as the gate and `updateFile` have it, `update.unreachable`, `update.noPlace`,
 *   `update.cancelled`, `store.full`
 */
export async function putRelease(
  open: OpenCase,
  { desk, gate }: { readonly desk: UpdateDesk; readonly gate: UpdateGate },
  fileId: string,
  offer: UpdateOffer,
): Promise<ReleaseManifest> {
  const place = open.sync.releasePlace();
  if (place === undefined) throw new CarnetError('update.noPlace');
  const path = desk.files.pathOf(fileId);
  const folder = join(desk.folder, 'putting');
  const copy = join(folder, 'file');
  let offered: Offered | undefined;
  try {
    const source = await updateFile(path);
    offered = source;
    await gate.learn(source.statements);
    const size = readManifest(source.release.text)?.size ?? 0;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await desk.during('checking', size, async (fetching) => {
      const manifest = gate.wordForAny(source.release);
      // What is not signed is not even copied: the gate says why.
      if (manifest) await sayingWhenFull(source.fetch(manifest, copy, fetching));
      const checked = await gate.checkForOthers(source.release, copy);
      decideOffer(open, checked.version, offer);
      const told = await open.sync.now({ anyway: true });
      if (told.problem !== null && offer !== 'all') throw new CarnetError('update.unreachable');
      const { release, statements } = source;
      await putInStore(place.store, place.agency, { release, statements, path: copy }, fetching);
      const { version, platform, arch } = checked;
      open.write((unit) =>
        unit.audit('putRelease', 'update', version, { fields: [`${platform}-${arch}`] }),
      );
      return checked;
    });
  } catch (error) {
    const told = said(error);
    if (isRefusal(told)) await gate.refuse(told, offered?.release);
    throw told;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await desk.files.done(fileId);
    desk.changed();
  }
}
