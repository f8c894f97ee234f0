import { screen, type Walk } from './entry.ts';

/** A new agency: what each screen says while nothing is there. */
export const emptyDay: Walk = {
  name: 'an empty agency',
  agency: 'empty',
  entries: [
    screen('today-empty', '/today', 'main .empty-state, main .card'),
    screen('clients-empty', '/clients', 'main .empty-state'),
    screen('sessions-empty', '/sessions', 'main .empty-state'),
    screen('import-empty', '/import/:step?', 'main button', '/import'),
    screen('duplicates-empty', '/duplicates', 'main .empty-state'),
    screen('review-empty', '/review/:recordId?', 'main .empty-state', '/review'),
    screen('unknown-screen', '', 'main .empty-state', '/nowhere'),
  ],
};
