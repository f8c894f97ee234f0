import type { Messages } from './en.ts';
import { agencySheet } from './fr/agencySheet.ts';
import { audit } from './fr/audit.ts';
import { backups } from './fr/backups.ts';
import { clients } from './fr/clients.ts';
import { common } from './fr/common.ts';
import { crisis } from './fr/crisis.ts';
import { duplicates } from './fr/duplicates.ts';
import { errors } from './fr/errors.ts';
import { help } from './fr/help.ts';
import { imports } from './fr/import.ts';
import { intake } from './fr/intake.ts';
import { joining } from './fr/joining.ts';
import { members } from './fr/members.ts';
import { practice } from './fr/practice.ts';
import { review } from './fr/review.ts';
import { services } from './fr/services.ts';
import { sessions } from './fr/sessions.ts';
import { settings } from './fr/settings.ts';
import { sharing } from './fr/sharing.ts';
import { start } from './fr/start.ts';
import { sync } from './fr/sync.ts';
import { today } from './fr/today.ts';
import { trips } from './fr/trips.ts';
import { updates } from './fr/updates.ts';

/** The same in Canadian French. Each area's file is typed `Messages['area']`. */
export const fr: Messages = {
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
