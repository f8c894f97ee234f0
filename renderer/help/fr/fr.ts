import type { HelpPages } from '../helpPage.ts';
import { lookingAfter } from './lookingAfter.ts';
import { sharing } from './sharing.ts';
import { work } from './work.ts';

export const pages: HelpPages = { ...work, ...lookingAfter, ...sharing };
