/** A version of Carnet: `1.4.0`, or `1.5.0-beta.2` of a channel of trials. No other spelling is one. */
export interface Version {
  readonly numbers: readonly [number, number, number];
  /** Undefined for the stable channel. */
  readonly trial: { readonly channel: string; readonly number: number } | undefined;
}

const number = '(0|[1-9][0-9]{0,5})';
const pattern = new RegExp(
  `^${number}\\.${number}\\.${number}(?:-([a-z]{1,16})\\.([1-9][0-9]{0,5}))?$`,
);

export const stable = 'stable';

export function parseVersion(text: string): Version | undefined {
  const [, major, minor, patch, channel, count] = pattern.exec(text) ?? [];
  if (major === undefined || channel === stable) return undefined;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    trial: channel === undefined ? undefined : { channel, number: Number(count) },
  };
}

/** The channel that a version's own text names. */
export function channelOf(version: Version): string {
  return version.trial?.channel ?? stable;
}

/**
 * Below 0 when `one` is older than `other`, 0 when they are the same. Precedence is that of Semantic
 * Versioning 2.0.0, section 11: a trial comes before the version that it tries.
 */
export function compareVersions(one: Version, other: Version): number {
  for (const at of [0, 1, 2] as const) {
    const difference = one.numbers[at] - other.numbers[at];
    if (difference !== 0) return difference;
  }
  if (one.trial === undefined || other.trial === undefined) {
    return Number(one.trial === undefined) - Number(other.trial === undefined);
  }
  if (one.trial.channel !== other.trial.channel) {
    return one.trial.channel < other.trial.channel ? -1 : 1;
  }
  return one.trial.number - other.trial.number;
}
