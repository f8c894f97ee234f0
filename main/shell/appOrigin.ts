/** Where Carnet's one page comes from. Nothing else is ever loaded. */
export const appScheme = 'app';
export const appOrigin = 'app://carnet';
export const startPage = `${appOrigin}/`;

/** True for an address within the product's own origin. Custom schemes have no `URL.origin` in Node. */
export function isAppAddress(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`);
}
