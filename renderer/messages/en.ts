import { agencySheet } from './en/agencySheet.ts';
import { audit } from './en/audit.ts';
import { backups } from './en/backups.ts';
import { clients } from './en/clients.ts';
import { common } from './en/common.ts';
import { crisis } from './en/crisis.ts';
import { duplicates } from './en/duplicates.ts';
import { errors } from './en/errors.ts';
import { help } from './en/help.ts';
import { imports } from './en/import.ts';
import { intake } from './en/intake.ts';
import { joining } from './en/joining.ts';
import { members } from './en/members.ts';
import { practice } from './en/practice.ts';
import { review } from './en/review.ts';
import { services } from './en/services.ts';
import { sessions } from './en/sessions.ts';
import { settings } from './en/settings.ts';
import { sharing } from './en/sharing.ts';
import { start } from './en/start.ts';
import { sync } from './en/sync.ts';
import { today } from './en/today.ts';
import { trips } from './en/trips.ts';
import { updates } from './en/updates.ts';

/**
 * Every word of Carnet's own in English, by screen area. A message is a string, or a function of
 * what it speaks about. French has the same keys and parameters, or it does not compile.
 */
export const en = {
  common,
  start,
  settings,
  audit,
  backups,
  errors,
  today,
  clients,
  intake,
  services,
  sessions,
  imports,
  duplicates,
  review,
  crisis,
  practice,
  sync,
  members,
  joining,
  agencySheet,
  sharing,
  trips,
  updates,
  help,
};

export type Messages = typeof en;
