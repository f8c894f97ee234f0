/** Finds or installs a Chromium for the host; the answer is what to do where neither was possible. */
export function provideBrowser(): string | undefined;
