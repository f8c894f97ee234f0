import type { CarnetEvent } from '../../../../shared/contract/events.ts';
import type { Clock } from '../../../../shared/time/wallClock.ts';
import type { Installed } from '../gate/judgeRelease.ts';
import type { UpdateGate } from '../gate/updateGate.ts';
import type { UpdateMemory } from '../updateMemory.ts';
import type { Source } from './sources.ts';

export interface DeskTools {
  /** The updates' folder. */
  readonly folder: string;
  readonly installed: Installed;
  readonly gate: UpdateGate;
  readonly memory: UpdateMemory;
  readonly clock: Clock;
  readonly emit: (event: CarnetEvent) => void;
  /** In the order in which they are asked. */
  readonly sources: readonly Source[];
}
