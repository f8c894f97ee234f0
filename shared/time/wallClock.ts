/** Where time comes from. Everything that needs the time takes one of these. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC, as the laptop's clock has it: it may jump, and may be wrong. */
  now(): number;
}

/** The laptop's own clock. No other file may read it. */
export const wallClock: Clock = { now: () => Date.now() };
