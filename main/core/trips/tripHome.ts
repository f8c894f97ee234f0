import type { Reader, Writer } from '../store/sqlite.ts';

/** What the laptop that made a pack keeps of it until everything is back. */
export interface TripHome {
  readonly trip: string;
  /** 32 bytes: the travelling laptop's log is sealed under it. */
  readonly packKey: Uint8Array;
  /** Ed25519 public key of the travelling laptop. */
  readonly awaySign: Uint8Array;
  /** Ed25519, 64 bytes: signs what came back, in the travelling laptop's name, for the agency. */
  readonly signSecretKey: Uint8Array;
  /** Ed25519, 64 bytes: acknowledges. */
  readonly homeSecretKey: Uint8Array;
  /** The last segment of its log that was taken, and its hash; the last that was acknowledged. */
  readonly taken: number;
  readonly takenHash: Uint8Array;
  readonly acknowledged: number;
  /** What came back so far. */
  readonly changes: number;
  readonly drafts: number;
  readonly looked: number;
  readonly takenAt: number | null;
}

export function putTripHome(writer: Writer, home: TripHome): void {
  writer.run(
    `INSERT INTO tripHome (trip, packKey, awaySign, signSecretKey, homeSecretKey, taken, takenHash,
       acknowledged, changes, drafts, looked, takenAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (trip) DO UPDATE SET taken = excluded.taken, takenHash = excluded.takenHash,
       acknowledged = excluded.acknowledged, changes = excluded.changes, drafts = excluded.drafts,
       looked = excluded.looked, takenAt = excluded.takenAt`,
    [
      home.trip,
      home.packKey,
      home.awaySign,
      home.signSecretKey,
      home.homeSecretKey,
      home.taken,
      home.takenHash,
      home.acknowledged,
      home.changes,
      home.drafts,
      home.looked,
      home.takenAt,
    ],
  );
}

export function findTripHome(reader: Reader, trip: string): TripHome | undefined {
  return read(reader, 'WHERE trip = ?', [trip])[0];
}

/** Trips of this laptop that are not over. */
export function tripHomes(reader: Reader): TripHome[] {
  return read(reader, '', []);
}

/** Its keys go: nothing more can come back. */
export function forgetTripHome(writer: Writer, trip: string): void {
  writer.run('DELETE FROM tripHome WHERE trip = ?', [trip]);
}

function read(reader: Reader, where: string, values: readonly string[]): TripHome[] {
  return reader
    .rows<TripHome>(`SELECT * FROM tripHome ${where} ORDER BY trip`, [...values])
    .map((row) => ({
      ...row,
      packKey: Uint8Array.from(row.packKey),
      awaySign: Uint8Array.from(row.awaySign),
      signSecretKey: Uint8Array.from(row.signSecretKey),
      homeSecretKey: Uint8Array.from(row.homeSecretKey),
      takenHash: Uint8Array.from(row.takenHash),
    }));
}
