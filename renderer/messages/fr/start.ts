import type { Messages } from '../en.ts';

export const start: Messages['start'] = {};
