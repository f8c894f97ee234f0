export const help = {
  help: 'Help',
  forThisScreen: 'Help for this screen',
  all: 'All help pages',
  entry: (title: string) => `Help: ${title}`,
  keys: 'Keys',
  see: 'See also',
  searchWords: 'help how aide comment question f1',
};
