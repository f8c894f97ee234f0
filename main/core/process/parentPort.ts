/** The part of Electron's message ports that core uses. Core must not know Electron's own types. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

export interface ParentPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly Port[] }) => void,
  ): unknown;
}

/** The way to the shell from inside a utility process; undefined in a plain Node process. */
export function parentPort(): ParentPort | undefined {
  const utility: NodeJS.Process & { readonly parentPort?: ParentPort | null } = process;
  return utility.parentPort ?? undefined;
}
