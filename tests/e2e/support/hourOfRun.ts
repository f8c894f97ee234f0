/*
 * What a screen says depends on the hour (a rule that is broken before 4 pm, a session of today or
 * yesterday): wherever and whenever a run begins, it is the hour after 1 pm then for the tests and for
 * Carnet, which has its time zone from here. Signs are POSIX's: Etc/GMT+5 lies west.
 */
const variable = 'CARNET_E2E_ZONE';

/** The time zone of the whole run: its workers and all that they start begin with the first one's. */
export function zoneOfRun(): string {
  const hoursAhead = 13 - new Date().getUTCHours();
  const ahead = hoursAhead < -11 ? hoursAhead + 24 : hoursAhead;
  return (process.env[variable] ??= `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`);
}
