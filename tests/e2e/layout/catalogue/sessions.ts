import { screen, type Walk } from './entry.ts';

const opening = '/sessions/new/:opening?/:personId?';
const text = 'textarea[name="text"]';

export const sessions: Walk = {
  name: 'sessions',
  agency: 'full',
  entries: [
    screen('sessions', '/sessions', 'main li'),
    screen('session-new', opening, '.new-session', '/sessions/new'),
    screen(
      'session-happened',
      opening,
      text,
      (ids) => `/sessions/new/alreadyHappened/${ids.hodan}`,
    ),
    screen('session-calling', opening, text, '/sessions/new/calling'),
    screen('session-draft', '/sessions/:id', text, (ids) => `/sessions/${ids.draftId}`),
    {
      name: 'session-unfolded',
      there: '.session-after-body',
      async show({ page }) {
        await page.locator('.session-after-head button').click();
      },
    },
    {
      name: 'session-ready',
      there: '[role="dialog"], [role="alertdialog"]',
      show: ({ page }) => page.keyboard.press('Control+Enter'),
    },
    {
      name: 'session-signed-now',
      there: 'body:has(.toast) .timeline',
      brief: true,
      show: ({ page }) => page.keyboard.press('Enter'),
    },
    screen('session-signed', '/sessions/:id', 'main .page', (ids) => `/sessions/${ids.signedId}`),
  ],
};
