import { CarnetError } from '../../../shared/contract/errors.ts';
import type { practiceCalls as declared } from '../../../shared/contract/practice.ts';
import { writeInventedList } from '../practice/inventedList.ts';
import type { Handlers } from './handlers.ts';
import { readSettings } from './settings.ts';

/** What only an open practice agency answers; it is begun at the door. */
export const practiceCalls: Handlers<Pick<typeof declared, 'practice.writeList'>> = {
  'practice.writeList': async (open) => {
    if (!open.isPractice) throw new CarnetError('practice.onlyThere');
    const { language } = readSettings(open.reader);
    return { path: await writeInventedList(open.vault.folder, language) };
  },
};
