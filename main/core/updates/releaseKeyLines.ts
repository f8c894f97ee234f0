/**
 * The two public keys whose signatures Carnet believes (docs/releasing.md), as the second line of
 * each `.pub` file. Two, so that one may be lost or stolen: the other retires it (retirement.ts).
 *
 * Nobody holds the secret halves of these two: they were thrown away when the lines were made, so
 * that no key exists which nobody looks after. Whoever makes the first release puts their own here.
 */
export const releaseKeyLines: readonly string[] = [
  'RWQXO9AhTNtBsuCUobqQxBT3Psx0K+KpeRVJxOMlJUesZ7O+mh6lCQAJ',
  'RWRDQYjXuySYzHJX79k0JcWOvvegv/clDllNnGBnDHIpP+VlXEtJCICo',
];
