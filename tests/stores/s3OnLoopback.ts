import { afterAll, beforeAll } from 'vitest';
import { type S3Options, type S3Server, startS3 } from '../support/s3Server.ts';
import { tempFolder } from '../support/tempFolder.ts';

export { type S3Place, s3Credentials } from '../support/s3Server.ts';

/** {@link startS3} while this test file runs. */
export function s3OnLoopback(options: S3Options): Pick<S3Server, 'newPlace'> {
  let server: S3Server | undefined;
  const directory = tempFolder('s3');
  beforeAll(async () => {
    server = await startS3(directory, options);
  });
  afterAll(() => server?.end());
  return {
    newPlace() {
      if (server === undefined) throw new Error('The S3 server does not run.');
      return server.newPlace();
    },
  };
}
