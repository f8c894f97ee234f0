import type { Messages } from '../en.ts';

export const intake: Messages['intake'] = {};
