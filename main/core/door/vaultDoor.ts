import { join } from 'node:path';
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { reencryptCalls, restoreCalls } from '../../../shared/contract/backups.ts';
import type { practiceCalls } from '../../../shared/contract/practice.ts';
import type { tripDoorCalls } from '../../../shared/contract/trips.ts';
import type { vaultCalls } from '../../../shared/contract/vault.ts';
import type { OpenCase } from '../openCase.ts';
import { type CaseTools, foundAgency, openVaultDatabase } from '../openVaultDatabase.ts';
import { newSheet } from '../members/sheet/newSheet.ts';
import { sheetKeys, wipeSheetKeys } from '../members/sheet/sheetKeys.ts';
import { sheetEntropy } from '../members/sheet/sheetWords.ts';
import { removePractice } from '../practice/practiceFolder.ts';
import { startPractice } from '../practice/startPractice.ts';
import { setLocalValue } from '../store/local.ts';
import { type BackupBefore, migrateVault } from '../updates/migrateVault.ts';
import { beginUpdates } from '../updates/desk/beginUpdates.ts';
import type { Installed } from '../updates/gate/judgeRelease.ts';
import type { FeedPort } from '../updates/sources/feedPort.ts';
import { takeRefusals } from '../updates/takeRefusals.ts';
import { memoryFile, UpdateMemory, updatesFolder } from '../updates/updateMemory.ts';
import { type CreatedVault, createVault } from '../vault/createVault.ts';
import { jobKeyDerivation } from '../vault/jobKeyDerivation.ts';
import { listVaults } from '../vault/listVaults.ts';
import { openVault, recoverVault } from '../vault/openVault.ts';
import type { OpenVault } from '../vault/openedVault.ts';
import { ratePassphrase } from '../vault/passphraseStrength.ts';
import type { KeyDerivation } from '../vault/keyDerivation.ts';
import { rememberCost } from '../vault/rememberCost.ts';
import { suggestPassphrase } from '../vault/suggestPassphrase.ts';
import { removeHalfMadeVaults } from '../vault/halfMade.ts';
import type { RestoredVault } from '../backups/restoreVault.ts';
import { plainCounts } from '../backups/rowCounts.ts';
import { finishSwitch } from '../backups/switchLock.ts';
import { TripDoor } from '../trips/tripDoor.ts';
import { finishRestores } from '../backups/swapVault.ts';
import { sayingWhenFull } from '../vault/fileProblems.ts';
import { wipe } from '../vault/keys.ts';
import { openedVault } from '../vault/openedVault.ts';
import { noteOpened } from '../vault/unlockRecord.ts';
import { vaultFolder } from '../vault/vaultFolder.ts';
import { endTrip } from './endTrip.ts';
import { logMigration, logOpening, type OpeningAct } from './openingLog.ts';
import { putOnNewLock } from './putOnNewLock.ts';
import { finishSigning } from '../calls/finishSigning.ts';
import { refusalsKept } from '../calls/refusalsKept.ts';
import { RestoreDoor } from './restoreDoor.ts';
import { ShownWords } from './shownWords.ts';
import { TheOpenCase } from './theOpenCase.ts';
import { updateHandlers, type UpdateParts } from '../calls/updateCalls.ts';

type DoorCalls = Omit<typeof vaultCalls, 'me.get'> &
  Pick<typeof practiceCalls, 'practice.start'> &
  typeof restoreCalls &
  typeof reencryptCalls &
  typeof tripDoorCalls;
type DoorName = keyof DoorCalls;
export type DoorHandlers = {
  readonly [N in DoorName]: (input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

/**
 * The door of the vault: what can be asked while it is closed, and what opens and closes it.
 * Holds the one open case of this process.
 */
export class VaultDoor {
  readonly #userData: string;
  readonly #directory: string;
  readonly #tools: CaseTools;
  readonly #keyDerivation: KeyDerivation;
  readonly #case: TheOpenCase;
  readonly #shown = new ShownWords();
  readonly #restore: RestoreDoor;
  readonly #trips: TripDoor;
  #updates: UpdateMemory | null = null;
  readonly #installed: Installed | undefined;
  readonly #feed: FeedPort | undefined;
  #updating: UpdateParts | null = null;
  readonly updateHandlers = updateHandlers(
    () => this.#updating,
    () => this.opened(),
  );

  /** `installed`: which Carnet runs; left out, nothing is said or decided about updates. */
  constructor(directory: string, given: CaseTools, installed?: Installed, feed?: FeedPort) {
    const tools: CaseTools = {
      ...given,
      emit: (event) => {
        given.emit(event);
        // It may be another laptop of another agency now: that says anew which Carnet it runs.
        if (event.type === 'changed' && event.kinds.includes('members')) {
          setImmediate(() => this.#updating?.desk.noteHere());
        }
      },
      isTooOld: (open) => this.#isTooOld(open),
    };
    this.#installed = installed;
    this.#feed = feed;
    this.#userData = directory;
    this.#directory = join(directory, 'vaults');
    this.#tools = tools;
    this.#keyDerivation = rememberCost(jobKeyDerivation(tools.jobs));
    this.#case = new TheOpenCase({
      clock: tools.clock,
      emit: tools.emit,
      opened: (open) => this.#updating?.desk.opened(open),
      closed: () => this.#updating?.desk.closed(),
    });
    this.#restore = new RestoreDoor({ ...this.#vaultTools(), jobs: tools.jobs, emit: tools.emit });
    this.#trips = new TripDoor(this.#vaultTools(), tools);
  }

  /** @throws CarnetError `vault.locked`, `vault.changingLock` */
  opened(): OpenCase {
    return this.#case.opened();
  }

  get isPractice(): boolean {
    return this.#case.now?.isPractice === true;
  }

  get isTrip(): boolean {
    return this.#case.now?.isTrip === true;
  }

  async start(): Promise<void> {
    removePractice(this.#userData);
    await removeHalfMadeVaults(this.#directory);
    await finishRestores(this.#directory);
    const folder = updatesFolder(this.#userData);
    const memory = await UpdateMemory.open(memoryFile(folder));
    this.#updates = memory;
    if (this.#installed === undefined) return;
    const { clock, emit } = this.#tools;
    this.#updating = await beginUpdates({
      folder,
      memory,
      installed: this.#installed,
      feed: this.#feed,
      clock,
      emit,
    });
  }

  #isTooOld(open: OpenCase): boolean {
    return this.#updating?.desk.isTooOld(open) ?? false;
  }

  /** Ends the session: signings that are due are finished, the database and every key are let go. */
  lock(reason: string): void {
    const open = this.#case.now;
    this.#case.lock();
    this.#shown.forget();
    this.#restore.stop();
    this.#trips.forget();
    if (open === null) return;
    try {
      finishSigning(open, this.#tools.clock.now());
      open.write((unit) => unit.audit('lock', 'vault', open.vault.id));
    } catch {
      // A full disk must not keep a vault open: what is due to be signed is signed at the next unlock.
    } finally {
      open.close();
      if (open.isPractice) removePractice(this.#userData);
    }
    this.#tools.emit({ type: 'vault', open: false, reason });
  }

  readonly handlers: DoorHandlers = {
    'vault.list': async () => {
      const { vaults, unreadable } = await listVaults(this.#directory);
      return {
        vaults: [
          ...vaults.map(({ lastOpenedAt: _last, ...vault }) => ({ ...vault, readable: true })),
          ...unreadable.map(({ folder }) => ({
            id: folder,
            ownerName: '',
            language: 'en' as const,
            createdAt: 0,
            readable: false,
          })),
        ],
        openId: this.#case.now?.vault.id ?? null,
        practice: this.isPractice,
        sessionRunningSince: null,
      };
    },
    'vault.suggestPassphrase': async ({ language }) => {
      const words = await suggestPassphrase(language);
      // A vault is about to be made. Whether this laptop can be measured shows when it is.
      this.#keyDerivation.calibrate().catch(() => undefined);
      return { words };
    },
    'vault.ratePassphrase': ({ passphrase, about }) => ratePassphrase(passphrase, about),
    'vault.create': async (input) => {
      this.#case.refuseWhenOpen();
      const since = this.#case.locks;
      const sheet = newSheet();
      const made = await createVault({
        ...this.#vaultTools(),
        ...input,
        agencyRecipient: sheet.recipient,
        found: async (vault) => foundAgency(vault, this.#tools, { ...input, sheet: sheet.entropy }),
      }).finally(() => wipe(sheet.entropy));
      return this.#enterNew(made, since);
    },
    'practice.start': async ({ language }) => {
      this.#case.refuseWhenOpen();
      const since = this.#case.locks;
      this.#case.enter(await startPractice(this.#userData, this.#tools, language), since);
      return {};
    },
    'vault.unlock': async ({ id, passphrase }) => {
      await this.#enterVault('unlock', async () => {
        await this.#finishSwitch(id);
        return openVault({ ...this.#vaultTools(), id, secret: { kind: 'passphrase', passphrase } });
      });
      return {};
    },
    'vault.recover': async (input) => {
      await this.#enterVault('recover', async () => {
        await this.#finishSwitch(input.id);
        const { id, words, newPassphrase } = input;
        const secret = { kind: 'recovery', words } as const;
        return recoverVault({ ...this.#vaultTools(), id, newPassphrase, secret });
      });
      return {};
    },
    'vault.recoverBySheet': async ({ id, typed, newPassphrase }) => {
      const entropy = await sheetEntropy(typed);
      const keys = sheetKeys(entropy);
      wipe(entropy);
      const secret = { kind: 'agency', privateKey: keys.slot.privateKey } as const;
      try {
        await this.#enterVault('recoverBySheet', async () => {
          await this.#finishSwitch(id);
          return recoverVault({ ...this.#vaultTools(), id, newPassphrase, secret });
        });
      } finally {
        wipeSheetKeys(keys);
      }
      return {};
    },
    'vault.lock': () => {
      this.lock('asked');
      return {};
    },
    'vault.changePassphrase': async ({ current, next }) => {
      const open = this.opened();
      await refusalsKept(open, () =>
        open.vault.changePassphrase({ kind: 'passphrase', passphrase: current }, next),
      );
      open.write((unit) => unit.audit('changePassphrase', 'vault', open.vault.id));
      return {};
    },
    'vault.renewRecoveryWords': async ({ passphrase, language }) => {
      const open = this.opened();
      const made = await refusalsKept(open, () =>
        open.vault.renewRecoveryWords({ kind: 'passphrase', passphrase }, language),
      );
      open.write((unit) => unit.audit('showRecoveryWords', 'vault', open.vault.id));
      this.#shown.show(made.words, () => made.adopt());
      return { recoveryWords: [...made.words] };
    },
    'vault.recoveryChallenge': () => ({ positions: this.#shown.positions }),
    'vault.confirmRecoveryWords': async ({ answers }) => {
      const open = this.opened();
      const wrong = await this.#shown.readBack(answers);
      if (wrong.length > 0) return { wrong };
      open.write((unit) => {
        setLocalValue(unit.writer, 'recoveryConfirmed', true);
        unit.audit('confirmRecoveryWords', 'vault', open.vault.id);
      });
      open.changed('settings', 'settings');
      return { wrong };
    },
    'vault.reencrypt': (input) => {
      const parts = { openCase: this.#case, shown: this.#shown, tools: this.#tools };
      return putOnNewLock({ ...parts, vaultTools: this.#vaultTools() }, input);
    },
    'restore.offer': ({ path }) => this.#restore.offer(path),
    'restore.look': ({ fileId }) => this.#restore.look(fileId),
    'restore.candidates': ({ vaultId }) => this.#restore.candidates(vaultId),
    'restore.cancel': async ({ jobId }) => {
      await this.#restore.cancel(jobId);
      return {};
    },
    'trips.offer': ({ path }) => this.#trips.offer(path),
    'trips.look': (input) => {
      this.#case.refuseWhenOpen();
      return this.#trips.look(input);
    },
    'trips.begin': async (input) => {
      this.#case.refuseWhenOpen();
      const since = this.#case.locks;
      const made = await this.#trips.begin(input);
      return this.#enterNew(made, since);
    },
    'trips.finish': () => endTrip(this.#case, this.#tools),
    'restore.begin': async (input) => {
      let restored: RestoredVault | undefined;
      await this.#enterVault(input.secret.kind === 'words' ? 'recover' : 'unlock', async () => {
        restored = await this.#restore.begin(input);
        const { place, manifest, dataKey } = restored;
        await noteOpened(place.folder, place.clock);
        return openedVault(place, manifest, dataKey, { state: 'sound' });
      });
      if (restored === undefined) throw new CarnetError('backup.failed');
      const { madeAt, setAside, keptNewer, erasedAgain, erasuresKnown } = restored;
      const counts = restored.counts ?? plainCounts(this.opened().reader);
      const vaultId = restored.place.id;
      return { vaultId, madeAt, counts, setAside, keptNewer, erasedAgain, erasuresKnown };
    },
  };

  /** A new lock that was whole when the program was ended comes into force before anything is opened. */
  async #finishSwitch(id: string): Promise<void> {
    await sayingWhenFull(finishSwitch(vaultFolder(this.#directory, id)));
  }

  #vaultTools() {
    return {
      directory: this.#directory,
      clock: this.#tools.clock,
      keyDerivation: this.#keyDerivation,
    };
  }

  /** A vault that was just made is open; its words are shown, to be read back. */
  #enterNew({ vault, recoveryWords }: CreatedVault<unknown>, since: number) {
    try {
      this.#case.enter(openVaultDatabase(vault, this.#tools), since);
    } catch (error) {
      vault.close();
      throw error;
    }
    this.#shown.show(recoveryWords);
    return { id: vault.id, recoveryWords: [...recoveryWords] };
  }

  async #enterVault(act: OpeningAct, unlocking: () => Promise<OpenVault>): Promise<void> {
    this.#case.refuseWhenOpen();
    const since = this.#case.locks;
    const vault = await unlocking();
    let open: OpenCase | null = null;
    try {
      const before = await this.#migrate(vault, since);
      open = openVaultDatabase(vault, this.#tools);
      await logOpening(open, act);
      if (before) logMigration(open, before);
      if (this.#updates) await takeRefusals(open, this.#updates);
      this.#case.enter(open, since);
    } catch (error) {
      open?.close();
      vault.close();
      throw error;
    }
  }

  /** After an update, before anybody opens the database. A lock that comes meanwhile ends it. */
  async #migrate(vault: OpenVault, since: number): Promise<BackupBefore | undefined> {
    this.#case.refuseWhenOpen();
    this.#case.refuseAfterLock(since);
    return this.#case.whileClosed((signal) =>
      sayingWhenFull(migrateVault(vault, this.#tools, signal)),
    );
  }
}
