import { clipboard } from 'electron';

/** Copied client text does not stay for the next person or programme to paste. */
export const clearsAfterMilliseconds = 60_000;

export interface ClipboardGuard {
  copy(text: string): Promise<void>;
  /** Clears at once what was copied, if it is still there: before quitting. */
  clear(): Promise<void>;
}

/** Copies text and clears it a minute later, unless something else was copied meanwhile. */
export function guardClipboard(): ClipboardGuard {
  let ours: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function clear(): Promise<void> {
    clearTimeout(timer);
    const copied = ours;
    ours = undefined;
    if (copied !== undefined && (await clipboard.readText()) === copied) clipboard.clear();
  }

  return {
    async copy(text) {
      clearTimeout(timer);
      await clipboard.writeText(text);
      ours = text;
      timer = setTimeout(() => void clear(), clearsAfterMilliseconds);
    },
    clear,
  };
}
