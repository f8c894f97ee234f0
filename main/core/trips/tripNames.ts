/**
 * A trip has a folder of its own in a store, as an agency has: its id is the travelling laptop's. Who
 * writes heads there: the travelling laptop under its id, the home laptop to acknowledge, and the
 * travelling laptop once more when it holds nothing any more.
 */
export const homeHead = 'home';
export const purgedHead = 'purged';

/** The program under which the log has what is no record: drafts, entries of the audit log, incidents. */
export const asideProgram = 'trip';
