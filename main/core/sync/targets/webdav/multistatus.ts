import { readXml } from '../http/readXml.ts';

export const asksForKind = new TextEncoder().encode(
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>',
);

export interface Entry {
  /** The last part of its address, decoded; empty where that can't be. */
  readonly base: string;
  readonly isFolder: boolean;
}

/**
 * The entries of a 207 answer (RFC 4918, section 13). Only the last part of each address is looked
 * at: servers behind another give the rest as they know it. Throws an Error for anything else.
 */
export function readMultistatus(bytes: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  let root = '';
  let base = '';
  let isFolder = false;
  readXml(bytes, {
    open(name) {
      root ||= name;
      if (name === 'response') [base, isFolder] = ['', false];
      if (name === 'collection') isFolder = true;
    },
    close(name, text) {
      if (name === 'href') base = lastPart(text.trim());
      if (name === 'response') entries.push({ base, isFolder });
    },
  });
  if (root !== 'multistatus') throw new Error('no multistatus');
  return entries;
}

/** Not by the rules of addresses: some servers leave `#` and `?` in names as they are. */
function lastPart(href: string): string {
  const last = href.replace(/\/$/, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return '';
  }
}
