export function findMinisign(): boolean;
