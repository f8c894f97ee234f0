import { readFile, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { actorOf, type CaseTools, openConnection } from '../openVaultDatabase.ts';
import { fromBase64 } from '../vault/base64.ts';
import { type CreatedVault, createVault } from '../vault/createVault.ts';
import { newId } from '../vault/newId.ts';
import type { VaultTools } from '../vault/vaultPlace.ts';
import { fillTrip } from './fillTrip.ts';
import { longestPack, openPack } from './packFile.ts';
import { type PackHead, packHead } from './packHead.ts';

interface LookedAt {
  readonly fileId: string;
  readonly head: PackHead;
  readonly lines: readonly string[];
}

/** Packs at the start screen. Windows name them by ids that were given out here, never by path. */
export class TripDoor {
  readonly #vaults: VaultTools;
  readonly #tools: CaseTools;
  readonly #paths = new Map<string, string>();
  /** The pack that was opened last with its words, until a vault was made of it or something was locked. */
  #looked: LookedAt | null = null;

  constructor(vaults: VaultTools, tools: CaseTools) {
    this.#vaults = vaults;
    this.#tools = tools;
  }

  async offer(path: string): Promise<CallOutput<'trips.offer'>> {
    const file = await stat(path).catch(() => undefined);
    if (file === undefined || !file.isFile()) throw new CarnetError('file.notFound');
    const fileId = newId(this.#tools.clock.now());
    this.#paths.set(fileId, path);
    return { fileId, name: basename(path).slice(0, 500) };
  }

  /** @throws CarnetError `file.notFound`, `trip.notAPack`, `trip.newerPack`, `trip.wrongWords` */
  async look({ fileId, words }: ParsedInput<'trips.look'>): Promise<CallOutput<'trips.look'>> {
    const path = this.#pathOf(fileId);
    const size = (await stat(path).catch(() => undefined))?.size;
    if (size === undefined) throw new CarnetError('file.notFound');
    if (size > longestPack) throw new CarnetError('trip.notAPack');
    const file = await readFile(path).catch(() => {
      throw new CarnetError('file.unreadable');
    });
    const [first = '', ...lines] = await openPack(file, words, this.#vaults.keyDerivation);
    const head = packHead.parse(JSON.parse(first));
    this.#looked = { fileId, head, lines };
    const { memberName, agencyName, label, madeAt, endsAt, people, language } = head;
    return { memberName, agencyName, label, madeAt, endsAt, people, language };
  }

  /**
   * Makes the vault of a travelling laptop: all of it, or nothing that counts.
   * @throws CarnetError `trip.wrongWords` for a pack that was not looked at
   */
  async begin(input: ParsedInput<'trips.begin'>): Promise<CreatedVault<void>> {
    const looked = this.#looked;
    if (looked?.fileId !== input.fileId) throw new CarnetError('trip.wrongWords');
    const { head, lines } = looked;
    const made = await createVault({
      ...this.#vaults,
      ownerName: head.memberName || head.label,
      language: head.language,
      passphrase: input.passphrase,
      recoveryLanguage: input.recoveryLanguage,
      agencyRecipient: head.sheetSlot === '' ? null : (fromBase64(head.sheetSlot, 32) ?? null),
      found: async (vault) => {
        const connection = openConnection(vault);
        try {
          fillTrip(connection, head, lines, actorOf(this.#tools, head.member, head.trip));
        } finally {
          connection.close();
        }
      },
    });
    this.forget();
    // Opened twice it would be two laptops that write as one. Where it can't be deleted its words are of
    // no more use than before, and the second is told when it hands over.
    await rm(this.#pathOf(input.fileId), { force: true }).catch(() => undefined);
    return made;
  }

  forget(): void {
    this.#looked = null;
  }

  /** @throws CarnetError `file.notFound` for an id that was not given out */
  #pathOf(fileId: string): string {
    const path = this.#paths.get(fileId);
    if (path === undefined) throw new CarnetError('file.notFound');
    return path;
  }
}
