import type { UpdateParts } from '../../calls/updateCalls.ts';
import type { FeedPort } from '../sources/feedPort.ts';
import { UpdateGate } from '../gate/updateGate.ts';
import { releaseKeys } from '../releaseKeys.ts';
import type { UpdateMemory } from '../updateMemory.ts';
import { sourcesHere } from './sources.ts';
import type { DeskTools } from './deskTools.ts';
import { UpdateDesk } from './updateDesk.ts';

/** The gate with the compiled-in keys, and the desk over it. */
export async function beginUpdates(
  tools: Omit<DeskTools, 'gate' | 'sources'> & {
    readonly memory: UpdateMemory;
    readonly feed: FeedPort | undefined;
  },
): Promise<UpdateParts> {
  const { installed, memory, clock } = tools;
  const parts: { desk?: UpdateDesk } = {};
  const gate = new UpdateGate({
    keys: releaseKeys,
    installed,
    memory,
    clock,
    refused: () => parts.desk?.takeRefusals(),
  });
  const desk = await UpdateDesk.begin({ ...tools, gate, sources: sourcesHere(tools.feed) });
  parts.desk = desk;
  return { desk, gate };
}
