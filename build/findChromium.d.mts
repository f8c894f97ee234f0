/** The system's Chromium, or a browser built on it; `CARNET_CHROMIUM` names another. */
export function findChromium(): string | undefined;
