import { helpIds } from '../../help/helpPage.ts';
import { useCommands } from '../commands/commands.ts';
import { useMessages } from '../language/useMessages.ts';
import { openHelp, openHelpHere } from './help.ts';
import { useHelpPages } from './useHelpPages.ts';

/** "Help: …" in the palette: found by title, question and synonym, in both languages. */
export default function HelpCommands() {
  const { help } = useMessages();
  const { pages, other } = useHelpPages();
  useCommands([
    {
      id: 'help',
      label: help.forThisScreen,
      icon: 'information',
      keys: 'f1',
      words: help.searchWords,
      run: openHelpHere,
    },
    { id: 'helpIndex', label: help.all, icon: 'information', run: () => openHelp('index') },
    ...helpIds.map((id) => ({
      id: `help ${id}`,
      label: help.entry(pages[id].title),
      icon: 'information' as const,
      words: [
        pages[id].words,
        other[id].title,
        ...pages[id].asked.map(({ question }) => question),
      ].join(' '),
      whenTyped: true,
      run: () => openHelp(id),
    })),
  ]);
  return null;
}
