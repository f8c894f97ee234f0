import type { EventEmitter } from 'node:events';

/** Emits an event that a listener may refuse with `preventDefault`; true when one did. */
export function preventable(
  emitter: EventEmitter,
  name: string,
  details: Readonly<Record<string, unknown>> = {},
  ...rest: readonly unknown[]
): boolean {
  let prevented = false;
  const event = {
    ...details,
    preventDefault() {
      prevented = true;
    },
  };
  emitter.emit(name, event, ...rest);
  return prevented;
}
