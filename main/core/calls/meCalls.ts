import type { Me, vaultCalls } from '../../../shared/contract/vault.ts';
import { firstCrisisList } from '../../../shared/records/crisisList.ts';
import { agencyName } from '../members/agencyName.ts';
import { deviceLabel, memberName } from '../members/memberLines.ts';
import { isRemoved, roleHere } from '../members/standingHere.ts';
import { localValue } from '../store/local.ts';
import { readRecords } from '../store/recordReader.ts';
import type { Handlers } from './handlers.ts';

/** Who works here, and where. */
export const meCalls: Handlers<Pick<typeof vaultCalls, 'me.get'>> = {
  'me.get': (open) => {
    const { reader, actor, vault } = open;
    const role = roleHere(reader, actor) ?? 'worker';
    const agency = readRecords(reader, 'agency', 'id IS NOT NULL')[0];
    const setupLeft: Me['setupLeft'] = [];
    if (localValue(reader, 'recoveryConfirmed', Boolean) !== true) setupLeft.push('recovery');
    if (localValue(reader, 'agencyNamed', Boolean) !== true) setupLeft.push('agency');
    if (role === 'administrator' && localValue(reader, 'crisisAsked', Boolean) !== true) {
      setupLeft.push('crisis');
    }
    return {
      practice: open.isPractice,
      vaultId: vault.id,
      travelling: open.isTrip,
      member: { id: actor.memberId, name: memberName(reader, actor.memberId), role },
      removed: isRemoved(reader, actor.deviceId),
      device: { id: actor.deviceId, label: deviceLabel(reader, actor.deviceId) },
      agency: {
        name: agencyName(reader),
        telephone: agency?.telephone ?? '',
        channelRules: agency?.channelRules ?? {},
        crisisList: agency?.crisisList ?? [...firstCrisisList],
        crisisSteps: agency?.crisisSteps ?? '',
        crisisReviewedOn: agency?.crisisReviewedOn ?? null,
      },
      programs: readRecords(reader, 'program', 'id IS NOT NULL'),
      places: readRecords(reader, 'place', 'id IS NOT NULL'),
      members: readRecords(reader, 'member', 'id IS NOT NULL'),
      setupLeft: open.isPractice ? [] : setupLeft,
    };
  },
};
