import { layers } from './layers.ts';
import { oneLegalFile } from './oneLegalFile.ts';

/** Carnet's own rules, as a plugin of oxlint. */
export default {
  meta: { name: 'carnet' },
  rules: { layers, 'one-legal-file': oneLegalFile },
};
