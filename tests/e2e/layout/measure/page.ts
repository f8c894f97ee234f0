import { pseudoOf } from '../pseudoLanguage.ts';
import type { PseudoPage } from '../speakPseudo.ts';
import { measure } from './measure.ts';

/** What the tests put on a page: nothing of it is in the product. */
declare global {
  interface Window {
    carnetMeasure?: typeof measure;
  }
}
window.carnetMeasure = measure;
(window as PseudoPage).carnetPseudo = { of: pseudoOf };
