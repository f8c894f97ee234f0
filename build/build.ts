import { bundle } from './bundle/bundle.ts';

const started = performance.now();
const made = await bundle();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  made.length > 0 ? `Bundled ${made.join(', ')} in ${seconds} s.` : 'Bundles are up to date.',
);
