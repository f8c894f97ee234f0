import type { Messages } from '../en.ts';

export const duplicates: Messages['duplicates'] = {};
