import { agencyCalls } from './agencyCalls.ts';
import { auditCalls } from './auditCalls.ts';
import { backupCalls } from './backupCalls.ts';
import { crisisCalls } from './crisisCalls.ts';
import { draftCalls } from './draftCalls.ts';
import { duplicateCalls } from './duplicateCalls.ts';
import { folderCalls } from './folderCalls.ts';
import { importCalls } from './importCalls.ts';
import { incidentCalls } from './incidentCalls.ts';
import { inviteCalls } from './inviteCalls.ts';
import { joinCalls } from './joinCalls.ts';
import { meCalls } from './meCalls.ts';
import { memberCalls } from './memberCalls.ts';
import { peopleCalls } from './peopleCalls.ts';
import { practiceCalls } from './practiceCalls.ts';
import { reviewCalls } from './reviewCalls.ts';
import { searchCalls } from './searchCalls.ts';
import { serviceCalls } from './serviceCalls.ts';
import { sessionCalls } from './sessionCalls.ts';
import { sharingCalls } from './sharingCalls.ts';
import { sheetCalls } from './sheetCalls.ts';
import { taskCalls } from './taskCalls.ts';
import { todayCalls } from './todayCalls.ts';
import { tripCalls } from './tripCalls.ts';

/** Every call that an open vault answers. */
export const caseCalls = {
  ...meCalls,
  ...agencyCalls,
  ...memberCalls,
  ...inviteCalls,
  ...joinCalls,
  ...sharingCalls,
  ...sheetCalls,
  ...peopleCalls,
  ...draftCalls,
  ...serviceCalls,
  ...sessionCalls,
  ...taskCalls,
  ...searchCalls,
  ...todayCalls,
  ...duplicateCalls,
  ...folderCalls,
  ...importCalls,
  ...auditCalls,
  ...backupCalls,
  ...practiceCalls,
  ...crisisCalls,
  ...incidentCalls,
  ...reviewCalls,
  ...tripCalls,
} as const;
