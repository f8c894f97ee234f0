import type { HelpPages } from '../helpPage.ts';
import { lookingAfter } from './lookingAfter.ts';
import { work } from './work.ts';

export const pages: HelpPages = { ...work, ...lookingAfter };
