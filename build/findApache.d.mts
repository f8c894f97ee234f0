export function findApache(): { program: string; modules: string } | undefined;
