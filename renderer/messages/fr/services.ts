import type { Messages } from '../en.ts';

export const services: Messages['services'] = {};
