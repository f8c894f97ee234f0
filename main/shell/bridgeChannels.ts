/** The one way in, and the one way out. */
export const bridgeChannel = 'carnet';
export const eventChannel = 'carnet:event';
