import type { Messages } from '../en.ts';

export const clients: Messages['clients'] = {};
