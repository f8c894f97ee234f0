/** What a laptop remembers of one store, so that it notices when the store shows less than before. */
export interface PlaceMemory {
  /** The highest head of each device that was seen there. */
  readonly shown: ReadonlyMap<string, number>;
  /** How far this laptop's own files were put there. */
  readonly put: {
    readonly segments: number;
    /** By author: this laptop, or the agency sheet. */
    readonly entries: ReadonlyMap<string, number>;
    /** The number of its last head; null before the first. */
    readonly head: number | null;
    /** The number of its last statement of snapshots, and how many pieces of the one after it. */
    readonly statements: number;
    readonly pieces: number;
  };
  /** By device, how far segments were taken away there because snapshots stand in their place. */
  readonly pruned: ReadonlyMap<string, number>;
  /** Snapshots (by hash) whose pieces were taken away there, because a newer one stands in their place. */
  readonly cleared: readonly string[];
  /** Snapshots (by hash) that are not what is held here. */
  readonly differing: readonly string[];
  /** By name, since when (ms UTC) a part of an own file, too short to tell whose it is, is waited for. */
  readonly parts: ReadonlyMap<string, number>;
  /** When it was last looked for what the store lost, and how all stood then; null: not yet. */
  readonly look: Look | null;
  /** Names of heads' copies that were looked at, and of segments of copies of laptops that stay there. */
  readonly judged: readonly string[];
}

/** How laptops stood when it was last looked for what a store lost. */
export interface Look {
  /** ms UTC */
  readonly at: number;
  /** The newest head of each. */
  readonly heads: ReadonlyMap<string, number>;
  /** By `reader author`, the last segment of the author that the reader had. */
  readonly behind: ReadonlyMap<string, number>;
}

export const newPlace: PlaceMemory = {
  shown: new Map(),
  put: { segments: 0, entries: new Map(), head: null, statements: 0, pieces: 0 },
  pruned: new Map(),
  cleared: [],
  differing: [],
  parts: new Map(),
  look: null,
  judged: [],
};
