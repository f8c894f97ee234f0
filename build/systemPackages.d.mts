/** Installs packages of the system where it can be done without asking: as root, with apt-get. */
export function installSystemPackages(names: string[]): boolean;
