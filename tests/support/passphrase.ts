/** Opens every vault of a {@link import('./scene.ts').Scene}. */
export const passphrase = 'orchid velvet cactus mimic harbor';
