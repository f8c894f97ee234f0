import { z } from 'zod';

const key = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const keys = { databaseKey: key, backupsKey: key };

/** What a backup job is asked to do, with the keys that it needs for it. Paths are absolute. */
export const backupTask = z.discriminatedUnion('task', [
  /** Copies the database (itself open elsewhere), opens the copy, puts it with `vault.json` into one file. */
  z.object({
    task: z.literal('make'),
    ...keys,
    databaseFile: z.string(),
    blobsFolder: z.string(),
    /** `vault.json` as it is in force. */
    manifestText: z.string(),
    id: z.string(),
    vaultId: z.string(),
    madeAt: z.number(),
    /** A new folder of its own, in the vault's; removed by whoever asked. */
    workFolder: z.string(),
    /** Where the backup goes. */
    file: z.string(),
  }),
  /** Copies a good backup to another place and reads it again there. */
  z.object({ task: z.literal('copy'), file: z.string(), folder: z.string(), name: z.string() }),
  /** Opens a backup in a folder of its own and compares what is in it with what it says. */
  z.object({
    task: z.literal('rehearse'),
    ...keys,
    file: z.string(),
    workFolder: z.string(),
  }),
  /** Unpacks a backup into a folder that is going to be a vault's, as a new laptop's. */
  z.object({
    task: z.literal('restore'),
    ...keys,
    file: z.string(),
    folder: z.string(),
    backupId: z.string(),
    deviceLabel: z.string(),
    /** The database that it will replace, with the keys that may open it: who was erased there stays erased. */
    replaced: z.object({ databaseFile: z.string(), keys: z.array(key) }).nullable(),
  }),
  /** Whether a database opens with this key and is whole. */
  z.object({ task: z.literal('try'), databaseKey: key, databaseFile: z.string() }),
  /** Copies a closed database to a new file under a new key. */
  z.object({
    task: z.literal('reencrypt'),
    databaseKey: key,
    nextKey: key,
    databaseFile: z.string(),
    file: z.string(),
  }),
  /** Copies a closed database to a new file and gives that this version's tables. */
  z.object({
    task: z.literal('migrate'),
    databaseKey: key,
    databaseFile: z.string(),
    file: z.string(),
  }),
]);
export type BackupTask = z.infer<typeof backupTask>;
export type TaskOf<Name extends BackupTask['task']> = Extract<BackupTask, { task: Name }>;

export const stages = [
  'reading',
  'writing',
  'checking',
  'copying',
  'opening',
  'switching',
] as const;
export type Stage = (typeof stages)[number];

const counts = z.object({
  clients: z.number(),
  services: z.number(),
  sessions: z.number(),
  notes: z.number(),
  tasks: z.number(),
});

/** What the job says meanwhile, and at its end. */
export const backupMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    stage: z.enum(stages),
    done: z.number(),
    total: z.number().nullable(),
  }),
  z.object({
    type: z.literal('result'),
    size: z.number().default(0),
    counts: counts.nullable().default(null),
    erasedAgain: z.number().default(0),
    erasuresKnown: z.boolean().default(true),
  }),
]);
export type BackupResult = Extract<z.infer<typeof backupMessage>, { type: 'result' }>;
export type BackupResultInput = Omit<
  Extract<z.input<typeof backupMessage>, { type: 'result' }>,
  'type'
>;
