import type { OpenCase } from '../../openCase.ts';
import { findRecord } from '../../store/recordReader.ts';
import type { Installed } from '../gate/judgeRelease.ts';

/** Says in this laptop's own record which Carnet runs here, where that is not said yet. */
export function noteRuns(open: OpenCase, { version, platform, arch }: Installed): void {
  if (open.isPractice || open.isTrip) return;
  const { deviceId } = open.actor;
  const device = findRecord(open.reader, 'device', deviceId);
  // A laptop that was just let in has its record with the next exchange.
  if (device === undefined) return;
  const { runs } = device;
  if (runs?.version === version && runs.platform === platform && runs.arch === arch) return;
  open.write((unit) => unit.change('device', deviceId, { runs: { version, platform, arch } }));
}
