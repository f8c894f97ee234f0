import type { Page } from '@playwright/test';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { once } from 'node:events';
import { certificateText } from '../../../support/certificateText.ts';
import { portOf } from '../../../support/portOf.ts';
import type { Scene, ScreenEntry, Walk } from './entry.ts';

const answersAlways =
  (status: number, type = 'text/plain'): RequestListener =>
  (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': type }).end('<h1>Welcome</h1>');
  };
/** Lists and gives what is there; what is put gets this answer. */
const refusesToPut =
  (status: number): RequestListener =>
  (request, response) => {
    request.resume();
    if (request.method === 'PROPFIND') {
      const folder = '<d:response><d:href>/files/</d:href></d:response>';
      response
        .writeHead(207, { 'content-type': 'application/xml' })
        .end(`<d:multistatus xmlns:d="DAV:">${folder}</d:multistatus>`);
      return;
    }
    response.writeHead(request.method === 'GET' ? 404 : status).end();
  };

/** A file server on this laptop that answers so for as long as the tests of this process run. */
async function serverThat(answer: RequestListener, isExpired: boolean): Promise<string> {
  const server = isExpired
    ? createSecureServer(
        { cert: certificateText('expired'), key: certificateText('expired-key') },
        answer,
      )
    : createServer(answer);
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return `${isExpired ? 'https' : 'http'}://127.0.0.1:${portOf(server)}/files/`;
}

const asksForPlace = ({ page }: Scene) => page.getByRole('dialog');

async function opensForm(scene: Scene): Promise<void> {
  const { page, go } = scene;
  await go('/settings/sharing');
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('radio', { name: 'A file server with an address' }).check({ force: true });
}

/** The form as it is filled in for a place that answers so, and what is said of it. */
function refusal(
  name: string,
  says: string,
  answer: RequestListener,
  how: { readonly isFirst?: true; readonly isExpired?: true } = {},
): ScreenEntry {
  return {
    name: `sharing-${name}`,
    there: '[role="dialog"] .banner',
    ...(how.isFirst ? {} : { asBefore: true as const }),
    async show(scene) {
      const { page } = scene;
      if (how.isFirst) await opensForm(scene);
      const dialog = asksForPlace(scene);
      const fill = (label: string, text: string) =>
        dialog.locator('input:not([type="radio"])').and(dialog.getByLabel(label)).fill(text);
      await fill('Address', await serverThat(answer, how.isExpired === true));
      await fill('User name', 'amara');
      await fill('Password', 'a long password');
      if (how.isExpired) await trustsAuthority(page);
      await dialog.getByRole('button', { name: 'Try it and use it' }).click();
      await dialog.getByText(says).waitFor();
    },
  };
}

/** The agency's own authority, without which a certificate of the tests' is nobody's. */
async function trustsAuthority(page: Page): Promise<void> {
  await page.getByRole('dialog').getByText('Details', { exact: true }).click();
  await page
    .getByRole('dialog')
    .getByLabel('Certificate of the agency’s own authority (PEM)')
    .fill(certificateText('authority'));
}

/** Places that answer, and can't be used: each says what happened, what is safe and what to do. */
export const refused: Walk = {
  name: 'places that refuse',
  agency: 'empty',
  entries: [
    refusal('denied', 'does not accept this user name', answersAlways(401), { isFirst: true }),
    refusal('read-only', 'lets this laptop read, but not write', refusesToPut(403)),
    refusal('full', 'The shared place is full', refusesToPut(507)),
    refusal('portal', 'wants you to sign in first', answersAlways(200, 'text/html')),
    refusal('expired', 'its certificate is out of date', answersAlways(404), { isExpired: true }),
    {
      name: 'closing-others',
      there: '[role="alertdialog"]',
      async show({ page, carnet }) {
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await carnet.tellWindow({ type: 'closing', waitingFor: 'others', changes: 0 });
      },
    },
    {
      name: 'closing-left',
      there: '[role="alertdialog"]',
      asBefore: true,
      async show({ page, carnet }) {
        await carnet.tellWindow({ type: 'closing', waitingFor: 'nothing', changes: 3 });
        await page.getByText('3 changes were not passed on').waitFor();
      },
    },
  ],
};
