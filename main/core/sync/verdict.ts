/** Why a file is not there as a whole, although its name is. It is looked at again later. */
export type NotYet =
  /** Nothing in it: a folder's client made the name first. */
  | 'empty'
  /** Shorter than it says of itself. */
  | 'truncated'
  /** Zeros where its start or its signature belongs: space that was set aside and not filled. */
  | 'placeholder'
  /** Written by a newer Carnet: it is read after the update. */
  | 'newer';

/** Why a file that is whole is not what it claims to be. It changes nothing and is reported. */
export type Refused =
  /** Does not start, or is not laid out, as such a file. */
  | 'malformed'
  /** Above the caps, before or after it is unpacked. */
  | 'tooLarge'
  /** Signed by nobody that it could be from, or changed after it was signed. */
  | 'signature'
  /** Another agency, device or number than its name says. */
  | 'misplaced'
  /** Its device's history has another file before it. */
  | 'fork'
  /** The key of its epoch does not open it. */
  | 'sealed'
  /** What it holds breaks the rules of the format. */
  | 'body';

/** What reading a file of the store came to. Never an exception: other people's files are data. */
export type Read<Value> =
  | { readonly state: 'read'; readonly value: Value }
  | { readonly state: 'notYet'; readonly reason: NotYet }
  | { readonly state: 'refused'; readonly reason: Refused };

export const read = <Value>(value: Value): Read<Value> => ({ state: 'read', value });
export const notYet = (reason: NotYet): Read<never> => ({ state: 'notYet', reason });
export const refused = (reason: Refused): Read<never> => ({ state: 'refused', reason });
