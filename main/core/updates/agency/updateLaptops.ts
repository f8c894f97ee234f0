import type { CallOutput } from '../../../../shared/contract/contract.ts';
import { compareVersions } from '../../../../shared/updates/version.ts';
import type { OpenCase } from '../../openCase.ts';
import { laptopList } from '../../sharing/laptopList.ts';
import { findRecord } from '../../store/recordReader.ts';
import { isOlder, versionOf } from '../gate/judgeRelease.ts';
import { decisions } from './decisions.ts';

/** Every laptop of the agency with the Carnet that it said it runs, the oldest first. */
export function updateLaptops(open: OpenCase, running: string): CallOutput<'updates.laptops'> {
  const { updateMinimum: minimum, updatePilots } = decisions(open.reader);
  const laptops = laptopList(open)
    .filter(({ removed }) => !removed)
    .map(({ deviceId, label, memberName, isThis, lastHeardAt }) => {
      const runs = findRecord(open.reader, 'device', deviceId)?.runs ?? null;
      return {
        deviceId,
        label,
        memberName,
        isThis,
        runs,
        lastHeardAt,
        isPilot: updatePilots.includes(deviceId),
        isTooOld: runs !== null && isOlder(runs.version, minimum),
      };
    });
  const versions = new Set(laptops.flatMap(({ runs }) => runs?.version ?? []));
  return {
    laptops: laptops.toSorted((a, b) => byVersion(a.runs?.version, b.runs?.version)),
    minimum,
    // One that is newer than what runs here would stop the very laptop that asks for it.
    choices: [...versions]
      .filter((version) => version === running || isOlder(version, running))
      .toSorted(byVersion)
      .toReversed(),
  };
}

/** What another laptop wrote may be no version. */
function byVersion(one: string | undefined, other: string | undefined): number {
  const [a, b] = [read(one), read(other)];
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareVersions(a, b);
}

function read(version: string | undefined) {
  try {
    return version === undefined ? undefined : versionOf(version);
  } catch {
    return undefined;
  }
}
