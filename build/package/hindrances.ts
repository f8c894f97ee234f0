/** What of the sources decides whether a release may be made of them. */
export interface ReleaseSources {
  readonly version: string;
  /** The project's page, which a .deb has to name. */
  readonly homepage: string | undefined;
  /** The compiled-in public keys, as releaseKeyLines.ts has them. */
  readonly keyLines: readonly string[];
  /** The compiled-in address of the feed; empty: none. */
  readonly feed: string;
  /** Git's tags of what is checked out. */
  readonly tags: readonly string[];
  /** Whether files differ from what is checked out. */
  readonly changed: boolean;
}

/** Keys without secret halves, which stand in the sources until somebody makes the first release. */
export const placeholders: readonly string[] = [
  'RWQXO9AhTNtBsuCUobqQxBT3Psx0K+KpeRVJxOMlJUesZ7O+mh6lCQAJ',
  'RWRDQYjXuySYzHJX79k0JcWOvvegv/clDllNnGBnDHIpP+VlXEtJCICo',
];

/** Sentences, one for each reason why no release may be made of these sources. */
export function hindrances(sources: ReleaseSources): string[] {
  const { version, homepage, keyLines, feed, tags, changed } = sources;
  const found: string[] = [];
  if (keyLines.some((line) => placeholders.includes(line))) {
    found.push(
      'main/core/updates/releaseKeyLines.ts holds placeholders, whose secret halves nobody has: no laptop could ever take an update. Put your two public keys there.',
    );
  }
  if (keyLines.length !== 2 || keyLines[0] === keyLines[1]) {
    found.push('main/core/updates/releaseKeyLines.ts must hold two keys, one to retire the other.');
  }
  if (feed !== '' && !feed.startsWith('https://')) {
    found.push('main/core/updates/releaseFeed.ts names a feed that is not on https.');
  }
  if (!homepage) found.push('package.json has no "homepage"; a .deb must name one.');
  if (changed) found.push('Files differ from what is committed: nobody could make the same again.');
  if (!tags.includes(`v${version}`)) {
    found.push(`What is checked out does not have the tag v${version}, which package.json names.`);
  }
  return found;
}
