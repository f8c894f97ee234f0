/**
 * Words of the works behind sharing, as patterns of whole words: nobody who founds an agency, lets a
 * laptop in, removes one or looks whether all is well meets them. “Details” may name what whoever looks
 * after the place must know.
 */
export const wordsBehindSharing = {
  en: ['epochs?', 'keys?', 'segments?', 'hash\\p{L}*', 'snapshots?', 'WebDAV'],
  // A stick is a “clé USB”.
  fr: ['époques?', 'clés?(?! USB)', 'segments?', 'hach\\p{L}*', 'instantanés?', 'WebDAV'],
} as const;

/** Whole words only, whatever their case. */
export const wholeWord = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${word})(?![\\p{L}\\p{N}])`, 'iu');
