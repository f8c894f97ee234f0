import type { Messages } from '../en.ts';

export const today: Messages['today'] = {};
