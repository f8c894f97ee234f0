import { app } from 'electron';

/** Tests and trials keep their vaults apart: an unpacked run may be told where. The product may not. */
export function placeUserData(): void {
  const elsewhere = process.env['CARNET_USER_DATA'];
  if (!app.isPackaged && elsewhere) app.setPath('userData', elsewhere);
}
