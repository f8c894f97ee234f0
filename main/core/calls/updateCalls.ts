import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { updateCalls } from '../../../shared/contract/updates.ts';
import { manifestText } from '../../../shared/updates/releaseManifest.ts';
import type { OpenCase } from '../openCase.ts';
import { decide, decideOffer, decisions } from '../updates/agency/decisions.ts';
import { folderReleases, withOwn } from '../updates/agency/folderReleases.ts';
import { putRelease } from '../updates/agency/putRelease.ts';
import { updateLaptops } from '../updates/agency/updateLaptops.ts';
import { shownRelease } from '../updates/desk/shownRelease.ts';
import type { UpdateDesk } from '../updates/desk/updateDesk.ts';
import { said } from '../updates/desk/whatWentWrong.ts';
import type { UpdateGate } from '../updates/gate/updateGate.ts';
import { isOlder } from '../updates/gate/judgeRelease.ts';
import { requireRole } from './requireRole.ts';

type UpdateCallName = keyof typeof updateCalls;
export type UpdateHandlers = {
  readonly [N in UpdateCallName]: (input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

/** What answers calls about updates; none where it is not known which Carnet runs. */
export interface UpdateParts {
  readonly desk: UpdateDesk;
  readonly gate: UpdateGate;
}

/**
 * Updates belong to the program: some calls are answered while no vault is open. `opened` throws then
 * (the roles were checked already).
 */
export function updateHandlers(
  parts: () => UpdateParts | null,
  opened: () => OpenCase,
): UpdateHandlers {
  const here = () => {
    const found = parts();
    if (found === null) throw new CarnetError('update.notHere');
    return found;
  };
  const desk = () => here().desk;
  const done = async (work: Promise<unknown>) => {
    await work;
    return {};
  };
  /** A Carnet that is told nothing of updates says so before anything is decided. */
  const deciding = (work: (open: OpenCase) => void) => {
    const told = desk();
    work(opened());
    told.changed();
    return {};
  };
  return {
    'updates.status': () => desk().status(opened()),
    'updates.look': async () => {
      const open = opened();
      await desk().look(open);
      return desk().status(open);
    },
    'updates.fetch': () => done(desk().fetch(opened())),
    'updates.cancel': () => {
      desk().cancel();
      return {};
    },
    'updates.later': () => done(desk().later()),
    'updates.onClose': ({ on }) => done(desk().onClose(opened(), on)),
    'updates.seen': () => done(desk().seen()),
    'updates.take': async ({ fileId }) => ({
      release: shownRelease(await desk().takeFile(opened(), fileId)),
    }),
    'updates.forgetFile': () => {
      desk().files.forgetWaiting();
      desk().changed();
      return {};
    },
    'updates.drop': ({ name, size }) => desk().files.drop(name, size),
    'updates.dropPiece': ({ fileId, at, bytes }) =>
      done(desk().files.dropPiece(fileId, at, Buffer.from(bytes, 'base64'))),
    'updates.folder': async () => {
      const open = opened();
      const place = open.sync.releasePlace();
      const decided = decisions(open.reader);
      try {
        const inPlace =
          place === undefined
            ? []
            : await folderReleases(place.store, place.agency, here().gate, decided);
        return { releases: withOwn(inPlace, desk().known, decided) };
      } catch (error) {
        throw said(error);
      }
    },
    'updates.put': async ({ fileId, offer }) => {
      const open = opened();
      const { version, platform, arch } = await putRelease(open, here(), fileId, offer);
      return { version, platform, arch };
    },
    'updates.setOffer': ({ version, offer }) =>
      deciding((open) => {
        decideOffer(open, version, offer);
      }),
    'updates.setPilot': ({ deviceId, on }) =>
      deciding((open) => {
        decide(open, ({ updatePilots }) => ({
          updatePilots: [
            ...updatePilots.filter((each) => each !== deviceId),
            ...(on ? [deviceId] : []),
          ],
        }));
      }),
    'updates.setMinimum': ({ version }) =>
      deciding((open) => {
        const running = here().gate.installed.version;
        const isNone = version === '';
        if (!isNone && version !== running && !isOlder(version, running)) {
          throw new CarnetError('contract.invalidInput', { call: 'updates.setMinimum' });
        }
        decide(open, () => ({ updateMinimum: version }));
      }),
    'updates.approve': ({ sha512 }) =>
      deciding((open) => {
        decide(open, ({ updateApproved }) => ({
          updateApproved: [...updateApproved.filter((each) => each !== sha512), sha512],
        }));
      }),
    'updates.laptops': () => updateLaptops(opened(), here().gate.installed.version),
    'updates.offerFile': ({ path }) => desk().files.offer(path),
    'updates.openedBy': async ({ path }) => {
      await desk().files.openedBy(path);
      desk().changed();
      return {};
    },
    'updates.mayInstall': async () => {
      const open = opened();
      requireRole(open, 'worker');
      if (open.imports.isBusy || open.backups.isBusy) throw new CarnetError('update.unsavedWork');
      await desk().mayInstall(open);
      return {};
    },
    'updates.readyToRun': async () => {
      const { path, manifest } = await desk().readyToRun();
      return { path, manifest: manifestText(manifest) };
    },
    'updates.notStarted': () => done(desk().notStarted()),
  };
}
