import type { Messages } from '../en.ts';

export const sessions: Messages['sessions'] = {};
