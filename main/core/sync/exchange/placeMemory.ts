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
  };
  /** Names of heads' copies that were looked at. */
  readonly judged: readonly string[];
}

export const newPlace: PlaceMemory = {
  shown: new Map(),
  put: { segments: 0, entries: new Map(), head: null },
  judged: [],
};
