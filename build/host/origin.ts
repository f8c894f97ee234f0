/**
 * Chromium knows no `app:` scheme from outside, so the host shows the page under an https origin
 * of a reserved top-level domain (RFC 2606), which only request interception can answer, and gives
 * the shell back the `app:` address.
 */
const shown = 'https://carnet.invalid';
const own = 'app://carnet';

export const toShown = (address: string): string =>
  address.startsWith(own) ? shown + address.slice(own.length) : address;

export const toOwn = (address: string): string =>
  address.startsWith(shown) ? own + address.slice(shown.length) : address;
