declare module '@20minutes/s3rver' {
  import type { RequestListener } from 'node:http';

  /** What our tests use of it; it brings no types. */
  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      serviceEndpoint?: string;
      allowMismatchedSignatures?: boolean;
      configureBuckets: readonly { name: string }[];
    });
    configureBuckets(): Promise<unknown>;
    callback(): RequestListener;
  }
}
