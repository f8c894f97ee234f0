import type { Page } from '@playwright/test';
import { tempFolder } from '../../support/tempFolder.ts';
import { apacheUser, startApache } from '../../support/apacheServer.ts';
import { s3Credentials, startS3 } from '../../support/s3Server.ts';
import type { OpenAgency } from './openAgency.ts';

/** A place for sharing as somebody fills it in; the dialog of the places is open. */
export interface SharedPlace {
  /** Everything, with this password; without it, with the right one. */
  fill(laptop: OpenAgency, password?: string): Promise<void>;
  /** Whoever runs it gives its user another password. */
  changePassword?(password: string): void;
  /** Where it lies on this laptop. */
  readonly folder?: string;
  end(): Promise<void>;
}

const apacheKind = 'a file server with an address';

export interface SharedPlaceKind {
  readonly name: string;
  /** Whether it asks for a password. */
  readonly isLocked: boolean;
  start(): Promise<SharedPlace>;
}

const kinds: readonly SharedPlaceKind[] = [
  {
    name: 'a folder',
    isLocked: false,
    async start() {
      const folder = tempFolder('share');
      return {
        async fill({ carnet, page }) {
          await carnet.chooseFile(folder);
          await page.getByRole('button', { name: 'Choose the folder' }).click();
        },
        folder,
        end: async () => undefined,
      };
    },
  },
  {
    name: apacheKind,
    isLocked: true,
    async start() {
      const apache = await startApache(tempFolder('apache'));
      const address = apache.newPlace();
      return {
        async fill({ page }, password = apacheUser.password) {
          await page.getByRole('radio', { name: 'A file server with an address' }).check();
          await typed(page, { Address: address, 'User name': apacheUser.user, Password: password });
        },
        changePassword: apache.changePassword,
        end: () => apache.end(),
      };
    },
  },
  {
    name: 'a storage service',
    isLocked: true,
    async start() {
      const s3 = await startS3(tempFolder('s3'), { knowsConditions: false });
      const { endpoint, region, bucket, folder } = s3.newPlace();
      return {
        async fill({ page }, password = s3Credentials.secret) {
          await page.getByRole('radio', { name: 'A storage service' }).check();
          await typed(page, {
            'Address of the service': endpoint,
            Region: region,
            'Name of the storage': bucket,
            'Folder in it': folder,
            Identifier: s3Credentials.keyId,
            Secret: password,
          });
        },
        end: () => s3.end(),
      };
    },
  },
];

/** Each of them real, on this laptop. Windows has no Apache of its own. */
export const sharedPlaces = kinds.filter(
  ({ name }) => process.platform !== 'win32' || name !== apacheKind,
);

async function typed(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const dialog = page.getByRole('dialog');
  const boxes = dialog.locator('input:not([type="radio"])');
  for (const [label, value] of Object.entries(fields)) {
    await boxes.and(dialog.getByLabel(label)).fill(value);
  }
  await dialog.getByRole('button', { name: 'Try it and use it' }).click();
}
