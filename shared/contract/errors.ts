/**
 * Every way in which a call can fail, by area. The renderer has a sentence for each in English
 * and in French (`renderer/messages/{en,fr}/errors.ts`): a code without one does not compile.
 */
export const errorCodes = [
  // the contract itself
  'contract.unknownCall',
  'contract.invalidInput',
  'contract.invalidOutput',
  'contract.notAllowed',
  'contract.wrongSender',
  'contract.internal',
  // the core process
  'core.stopped',
  // vault
  'vault.locked',
  'vault.alreadyOpen',
  'vault.notFound',
  'vault.wrongSecret',
  'vault.tooManyTries',
  'vault.weakPassphrase',
  'vault.damaged',
  'vault.newerFormat',
  'vault.noKeychain',
  'vault.badRecoveryWords',
  'vault.keyDerivationFailed',
  'vault.changingLock',
  // backup and restore
  'backup.busy',
  'backup.cancelled',
  'backup.failed',
  'backup.notFound',
  'backup.notABackup',
  'backup.halfCopied',
  'backup.damaged',
  'backup.tampered',
  'backup.newer',
  'backup.wrongSecret',
  'backup.placeMissing',
  'backup.placeReadOnly',
  'backup.placeFull',
  'backup.placeIsCarnet',
  'backup.noneSince',
  // members of the agency
  'members.notAllowed',
  'members.lastAdministrator',
  'members.notFound',
  'members.invitationExpired',
  'members.notAnInvitation',
  'members.notARequest',
  'members.notAWelcome',
  'members.otherAgency',
  'members.halfCopied',
  'members.newerFile',
  'members.alreadyJoining',
  'members.notJoining',
  'members.hasRecords',
  'members.sheetGone',
  'members.wrongSheet',
  'members.removed',
  // packs that travel
  'trip.nothingChosen',
  'trip.endsInThePast',
  'trip.notAPack',
  'trip.newerPack',
  'trip.wrongWords',
  'trip.atHome',
  'trip.notHere',
  'trip.readOnly',
  'trip.locked',
  'trip.notBack',
  'trip.noCodeHere',
  'trip.tryLater',
  // practice agency
  'practice.notHere',
  'practice.onlyThere',
  'practice.noRealFiles',
  // store
  'store.full',
  'store.damaged',
  'store.wrongKey',
  'store.notEncrypted',
  'store.newerSchema',
  'store.migrationFailed',
  'store.busy',
  // records
  'record.notFound',
  'record.notHereYet',
  'record.changedMeanwhile',
  'record.signed',
  /** Records of its program are just coming in as a whole; in a moment it can be written to again. */
  'record.takingIn',
  'record.pastAway',
  'record.beingSigned',
  'record.tooLate',
  'record.incomplete',
  'review.changed',
  // reaching someone
  'contact.needsReason',
  // files and transfer
  'file.notFound',
  'file.unreadable',
  'file.notWritten',
  // updates
  'update.unsigned',
  'update.wrongSignature',
  'update.retiredKey',
  'update.unreadable',
  'update.otherProduct',
  'update.otherChannel',
  'update.otherSystem',
  'update.otherProcessor',
  'update.otherKind',
  'update.sameVersion',
  'update.olderVersion',
  'update.withdrawn',
  'update.missing',
  'update.truncated',
  'update.tooLong',
  'update.wrongBytes',
  'update.swapped',
  'update.expired',
  'update.unsavedWork',
  'update.noneReady',
  'update.notAnUpdate',
  'update.unreachable',
  'update.notStarted',
  'update.notAllowed',
  'update.held',
  'update.notHere',
  'update.noPlace',
  'update.cancelled',
  'import.tooLarge',
  'import.tooManyRows',
  'import.tooManyColumns',
  'import.cellTooLong',
  'import.tookTooLong',
  'import.notATable',
  'import.damagedFile',
  'import.oldExcel',
  'import.openDocument',
  'import.passwordProtected',
  'import.suspicious',
  'import.empty',
  'import.needsChoices',
  'import.parserStopped',
  'import.cancelled',
  'import.notStaged',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
export type ErrorParams = Readonly<Record<string, string | number | boolean>>;

/** An error as it crosses a process border: a code and what its sentence needs, no client data, no stack. */
export interface WireError {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** The one error class of Carnet. `message` is for developers; people read the catalogue's sentence for `code`. */
export class CarnetError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'CarnetError';
    this.code = code;
    this.params = params;
  }
}

export function toWire(error: unknown): WireError {
  if (error instanceof CarnetError) return { code: error.code, params: error.params };
  return { code: 'contract.internal', params: {} };
}

export function fromWire(error: WireError): CarnetError {
  return new CarnetError(error.code, error.params);
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && (errorCodes as readonly string[]).includes(code);
}
