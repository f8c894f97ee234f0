import type { Messages } from '../en.ts';

export const audit: Messages['audit'] = {};
