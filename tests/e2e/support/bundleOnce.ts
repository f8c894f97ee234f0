import { bundle } from '../../../build/bundle/bundle.ts';

/** Before any worker starts, so that none waits for another. */
export default async function bundleOnce(): Promise<void> {
  await bundle();
}
