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
import { localValue, setLocalValue } from '../store/local.ts';
import { type BackupBefore, migrateVault } from '../updates/migrateVault.ts';
import { beginUpdates } from '../updates/desk/beginUpdates.ts';
import type { Installed } from '../updates/gate/judgeRelease.ts';
import type { FeedPort } from '../updates/sources/feedPort.ts';
import { takeRefusals } from '../updates/takeRefusals.ts';
import { memoryFile, UpdateMemory, updatesFolder } from '../updates/updateMemory.ts';
import { createVault } from '../vault/createVault.ts';
import { jobKeyDerivation } from '../vault/jobKeyDerivation.ts';
import { listVaults } from '../vault/listVaults.ts';
import { openVault, recoverVault } from '../vault/openVault.ts';
import type { OpenVault } from '../vault/openedVault.ts';
import { ratePassphrase } from '../vault/passphraseStrength.ts';
import { answerMatches, recoveryChallenge } from '../vault/recoveryChallenge.ts';
import type { KeyDerivation } from '../vault/keyDerivation.ts';
import { rememberCost } from '../vault/rememberCost.ts';
import { suggestPassphrase } from '../vault/suggestPassphrase.ts';
import { removeHalfMadeVaults } from '../vault/halfMade.ts';
import { keepState, readKept } from '../backups/keptState.ts';
import type { RestoredVault } from '../backups/restoreVault.ts';
import { plainCounts } from '../backups/rowCounts.ts';
import { finishSwitch } from '../backups/switchLock.ts';
import { deviceLabel, memberName } from '../members/memberLines.ts';
import { purgeOf } from '../trips/finishTrip.ts';
import { TripDoor } from '../trips/tripDoor.ts';
import { readTripHere } from '../trips/tripHere.ts';
import { deleteVault } from '../vault/deleteVault.ts';
import { finishRestores } from '../backups/swapVault.ts';
import { sayingWhenFull } from '../vault/fileProblems.ts';
import { wipe } from '../vault/keys.ts';
import { newId } from '../vault/newId.ts';
import { openedVault } from '../vault/openedVault.ts';
import { noteOpened } from '../vault/unlockRecord.ts';
import { vaultFolder } from '../vault/vaultFolder.ts';
import { changeLock } from './changeLock.ts';
import { finishSigning } from './finishSigning.ts';
import { refusalsKept } from './refusalsKept.ts';
import { RestoreDoor } from './restoreDoor.ts';
import { updateHandlers, type UpdateParts } from './updateCalls.ts';

type DoorCalls = Omit<typeof vaultCalls, 'me.get'> &
  Pick<typeof practiceCalls, 'practice.start'> &
  typeof restoreCalls &
  typeof reencryptCalls &
  typeof tripDoorCalls;
type DoorName = keyof DoorCalls;
export type DoorHandlers = {
  readonly [N in DoorName]: (input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

/** How a vault was opened, as the log has it. */
type OpeningAct = 'unlock' | 'recover' | 'recoverBySheet';

/** Recovery words that were shown and not yet read back. Only in memory. */
interface ShownWords {
  readonly words: readonly string[];
  readonly positions: readonly [number, number];
  adopt(): Promise<void>;
}

/**
 * The door of the vault: what can be asked while it is closed, and what opens and closes it.
 * Holds the one open case of this process.
 */
export class VaultDoor {
  readonly #userData: string;
  readonly #directory: string;
  readonly #tools: CaseTools;
  readonly #keyDerivation: KeyDerivation;
  #open: OpenCase | null = null;
  #shown: ShownWords | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Grows with every lock: an unlocking that began before one must not end as open. */
  #locks = 0;
  /** While the lock is being changed: nothing is open, and nothing may be opened. */
  #changing: AbortController | null = null;
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
    this.#restore = new RestoreDoor({ ...this.#vaultTools(), jobs: tools.jobs, emit: tools.emit });
    this.#trips = new TripDoor(this.#vaultTools(), tools);
  }

  /** @throws CarnetError `vault.locked`, `vault.changingLock` */
  opened(): OpenCase {
    if (this.#changing !== null) throw new CarnetError('vault.changingLock');
    if (this.#open === null) throw new CarnetError('vault.locked');
    return this.#open;
  }

  get isPractice(): boolean {
    return this.#open?.isPractice === true;
  }

  get isTrip(): boolean {
    return this.#open?.isTrip === true;
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
    const open = this.#open;
    this.#locks += 1;
    this.#shown = null;
    this.#changing?.abort();
    this.#restore.stop();
    this.#trips.forget();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (open === null) return;
    this.#open = null;
    this.#updating?.desk.closed();
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
        openId: this.#open?.vault.id ?? null,
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
      this.#refuseWhenOpen();
      const since = this.#locks;
      const sheet = newSheet();
      const { vault, recoveryWords } = await createVault({
        ...this.#vaultTools(),
        ...input,
        agencyRecipient: sheet.recipient,
        found: async (made) => foundAgency(made, this.#tools, { ...input, sheet: sheet.entropy }),
      }).finally(() => wipe(sheet.entropy));
      try {
        this.#enter(openVaultDatabase(vault, this.#tools), since);
      } catch (error) {
        vault.close();
        throw error;
      }
      this.#show(recoveryWords, async () => undefined);
      return { id: vault.id, recoveryWords: [...recoveryWords] };
    },
    'practice.start': async ({ language }) => {
      this.#refuseWhenOpen();
      const since = this.#locks;
      this.#enter(await startPractice(this.#userData, this.#tools, language), since);
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
      this.#show(made.words, () => made.adopt());
      return { recoveryWords: [...made.words] };
    },
    'vault.recoveryChallenge': () => ({ positions: [...this.#shownWords().positions] }),
    'vault.confirmRecoveryWords': async ({ answers }) => {
      const open = this.opened();
      const shown = this.#shownWords();
      const wrong = shown.positions.filter(
        (position) =>
          !answers.some(
            (given) =>
              given.position === position && answerMatches(shown.words, position, given.word),
          ),
      );
      if (wrong.length > 0) return { wrong };
      await shown.adopt();
      this.#shown = null;
      open.write((unit) => {
        setLocalValue(unit.writer, 'recoveryConfirmed', true);
        unit.audit('confirmRecoveryWords', 'vault', open.vault.id);
      });
      open.changed('settings', 'settings');
      return { wrong };
    },
    'vault.reencrypt': (input) => this.#changeLock(input),
    'restore.offer': ({ path }) => this.#restore.offer(path),
    'restore.look': ({ fileId }) => this.#restore.look(fileId),
    'restore.candidates': ({ vaultId }) => this.#restore.candidates(vaultId),
    'restore.cancel': async ({ jobId }) => {
      await this.#restore.cancel(jobId);
      return {};
    },
    'trips.offer': ({ path }) => this.#trips.offer(path),
    'trips.look': (input) => {
      this.#refuseWhenOpen();
      return this.#trips.look(input);
    },
    'trips.begin': async (input) => {
      this.#refuseWhenOpen();
      const since = this.#locks;
      const { vault, recoveryWords } = await this.#trips.begin(input);
      try {
        this.#enter(openVaultDatabase(vault, this.#tools), since);
      } catch (error) {
        vault.close();
        throw error;
      }
      this.#show(recoveryWords, async () => undefined);
      return { id: vault.id, recoveryWords: [...recoveryWords] };
    },
    'trips.finish': () => this.#finishTrip(),
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

  /** Deletes the vault of a travelling laptop, of which everything is at home. */
  async #finishTrip(): Promise<CallOutput<'trips.finish'>> {
    const open = this.opened();
    const label = deviceLabel(open.reader, open.actor.deviceId);
    const name = memberName(open.reader, open.actor.memberId);
    const { agencyName } = readTripHere(open.reader) ?? { agencyName: '' };
    const { receipt, notice } = purgeOf(open);
    const tell = open.sync.lastWord(notice);
    this.#open = null;
    this.#updating?.desk.closed();
    this.#locks += 1;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    open.close();
    await deleteVault(open.vault.folder);
    await tell();
    this.#tools.emit({ type: 'vault', open: false, reason: 'purged' });
    return { receipt: { ...receipt, label, memberName: name, agencyName } };
  }

  /** A new lock that was whole when the program was ended comes into force before anything is opened. */
  async #finishSwitch(id: string): Promise<void> {
    await sayingWhenFull(finishSwitch(vaultFolder(this.#directory, id)));
  }

  async #changeLock({
    current,
    next,
    language,
    jobId = newId(this.#tools.clock.now()),
  }: ParsedInput<'vault.reencrypt'>): Promise<CallOutput<'vault.reencrypt'>> {
    const open = this.opened();
    const since = this.#locks;
    const { vault } = open;
    const lock = await refusalsKept(open, () =>
      vault.newLock({ kind: 'passphrase', passphrase: current }, next, language),
    );
    if (this.#open !== open) throw new CarnetError('vault.locked');
    const changing = this.#holdOpen(open);
    try {
      await changeLock(vault, lock, this.#tools.jobs, changing.signal, (stage, done, total) =>
        this.#tools.emit({ type: 'progress', of: 'backup', jobId, stage, done, total }),
      );
    } catch (error) {
      wipe(lock.dataKey);
      this.#changing = null;
      this.#comeBack(vault, since);
      throw error;
    }
    this.#changing = null;
    vault.close();
    const place = { ...this.#vaultTools(), id: vault.id, folder: vault.folder };
    this.#comeBack(openedVault(place, lock.manifest, lock.dataKey, { state: 'sound' }), since);
    const after = this.opened();
    after.write((unit) => {
      setLocalValue(unit.writer, 'recoveryConfirmed', false);
      keepState(unit.writer, { lastGood: { laptop: null, second: null }, mark: '' });
      unit.audit('changeLock', 'vault', vault.id);
    });
    this.#show(lock.recoveryWords, async () => undefined);
    after.backups.make().catch(() => undefined);
    return { recoveryWords: [...lock.recoveryWords] };
  }

  /** Closes the database and keeps the keys; until `#changing` is over nobody else is answered. */
  #holdOpen(open: OpenCase): AbortController {
    finishSigning(open, this.#tools.clock.now());
    this.#open = null;
    this.#updating?.desk.closed();
    this.#shown = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    open.release();
    const changing = new AbortController();
    this.#changing = changing;
    return changing;
  }

  /** Opens the database again under the lock that is in force now, unless the vault was locked meanwhile. */
  #comeBack(vault: OpenVault, since: number): void {
    try {
      if (this.#locks !== since) throw new CarnetError('vault.locked');
      this.#enter(openVaultDatabase(vault, this.#tools), since);
    } catch (error) {
      vault.close();
      this.#tools.emit({ type: 'vault', open: false, reason: 'stopped' });
      throw error;
    }
  }

  #vaultTools() {
    return {
      directory: this.#directory,
      clock: this.#tools.clock,
      keyDerivation: this.#keyDerivation,
    };
  }

  #refuseWhenOpen(): void {
    if (this.#changing !== null) throw new CarnetError('vault.changingLock');
    if (this.#open !== null) throw new CarnetError('vault.alreadyOpen');
  }

  async #enterVault(act: OpeningAct, unlocking: () => Promise<OpenVault>): Promise<void> {
    this.#refuseWhenOpen();
    const since = this.#locks;
    const vault = await unlocking();
    let open: OpenCase | null = null;
    try {
      const before = await this.#migrate(vault, since);
      open = openVaultDatabase(vault, this.#tools);
      await takeIn(open, act);
      if (before) noteMigration(open, before);
      if (this.#updates) await takeRefusals(open, this.#updates);
      this.#enter(open, since);
    } catch (error) {
      open?.close();
      vault.close();
      throw error;
    }
  }

  /** After an update, before anybody opens the database. A lock that comes meanwhile ends it. */
  async #migrate(vault: OpenVault, since: number): Promise<BackupBefore | undefined> {
    this.#refuseWhenOpen();
    if (this.#locks !== since) throw new CarnetError('vault.locked');
    const migrating = new AbortController();
    this.#changing = migrating;
    try {
      return await sayingWhenFull(migrateVault(vault, this.#tools, migrating.signal));
    } finally {
      if (this.#changing === migrating) this.#changing = null;
    }
  }

  /** Deriving a key takes half a second: another unlocking, or a lock, may have come meanwhile. */
  #enter(open: OpenCase, since: number): void {
    if (this.#open !== null || this.#locks !== since) {
      open.close();
      throw new CarnetError(this.#open === null ? 'vault.locked' : 'vault.alreadyOpen');
    }
    this.#open = open;
    const finish = () => {
      try {
        finishSigning(open, this.#tools.clock.now());
      } catch {
        // Nobody asked, so nobody is told: the next second tries again, and so does the next unlock.
      }
    };
    finish();
    this.#timer = setInterval(finish, 1000);
    this.#timer.unref();
    open.imports.resume().catch(() => undefined);
    if (!open.isTrip) open.backups.start();
    open.sync.start();
    this.#updating?.desk.opened(open);
    this.#tools.emit({ type: 'vault', open: true, reason: 'opened' });
  }

  #show(words: readonly string[], adopt: () => Promise<void>): void {
    this.#shown = { words, positions: recoveryChallenge(words), adopt };
  }

  #shownWords(): ShownWords {
    if (this.#shown === null) throw new CarnetError('record.notFound', { kind: 'recoveryWords' });
    return this.#shown;
  }
}

/** The backup that was made before the tables were changed counts as the last good one. */
function noteMigration(open: OpenCase, before: BackupBefore): void {
  open.write((unit) => {
    const { lastGood } = readKept(unit);
    keepState(unit.writer, { lastGood: { ...lastGood, laptop: before } });
    unit.audit('migrate', 'backup', before.id);
  });
}

/** Takes what was sealed while the vault was locked into the audit log, each entry once. */
async function takeIn(open: OpenCase, act: OpeningAct): Promise<void> {
  const locked = await open.vault.takeLockedAudit();
  open.write((unit) => {
    const taken = localValue(unit, 'lockedTaken', (value) => value as string[]) ?? [];
    for (const entry of locked.entries) {
      if (taken.includes(entry.id)) continue;
      unit.audit(entry.event, 'vault', open.vault.id, { fields: [entry.slot], at: entry.at });
    }
    if (locked.unreadable > 0) unit.audit('lockedLogDamaged', 'vault', open.vault.id);
    if (open.vault.report.state === 'restored') {
      unit.audit('vaultFileRestored', 'vault', open.vault.id, {
        fields: [open.vault.report.problem],
      });
    }
    setLocalValue(
      unit.writer,
      'lockedTaken',
      locked.entries.map((entry) => entry.id),
    );
    unit.audit(act, 'vault', open.vault.id);
  });
  await locked.forget();
}
