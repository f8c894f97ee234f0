import type { Messages } from '../en.ts';

export const settings: Messages['settings'] = {};
