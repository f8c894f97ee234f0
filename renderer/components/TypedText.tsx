import { useContext } from 'react';
import { isolate } from '../../shared/format/isolate.ts';
import { useMessages } from '../app/language/useMessages.ts';
import { NamesHidden } from './Name.tsx';

/**
 * What somebody typed, in a list: it may name anyone, so it is hidden as a whole while names are.
 * Opening the row shows it.
 */
export function TypedText({ children }: { children: string }) {
  const { common } = useMessages();
  const hidden = useContext(NamesHidden);
  if (children === '') return null;
  return hidden ? (
    <span className="dim">{common.textHidden}</span>
  ) : (
    <bdi dir="auto">{children}</bdi>
  );
}

/** The same for a sentence or an accessible name: isolated, or that it is hidden. */
export function useTypedText(): (text: string) => string {
  const { common } = useMessages();
  const hidden = useContext(NamesHidden);
  return (text) => (text === '' ? '' : hidden ? common.textHidden : isolate(text));
}
