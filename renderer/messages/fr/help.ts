import type { Messages } from '../en.ts';

export const help: Messages['help'] = {
  help: 'Aide',
  forThisScreen: 'Aide pour cet écran',
  all: 'Toutes les pages d’aide',
  entry: (title) => `Aide\u00a0: ${title}`,
  keys: 'Touches',
  see: 'Voir aussi',
  searchWords: 'aide comment question help how f1',
};
