/**
 * Where releases are published on the web (docs/releasing.md): the https address of a folder, as
 * `npm run release -- publish` makes it. Empty: this Carnet has no feed, and releases come by the shared
 * place or a stick. It is compiled in, and nobody sets it in Carnet: no caseworker can tell a good
 * address from a bad one that somebody reads out to them.
 */
export const releaseFeed: string = '';
