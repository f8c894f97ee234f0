import { useMessages } from '../../app/language/useMessages.ts';

/** The common program has no name of its own: it is called after what it is. */
export function useProgramName(): (program: { id: string; name: string }) => string {
  const { settings } = useMessages();
  return (program) => (program.id === 'agency' ? settings.wholeAgency : program.name);
}
