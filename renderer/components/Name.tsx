import './name.css';
import { createContext, useContext } from 'react';
import type { ShownName } from '../../shared/contract/common.ts';
import { initialsOf } from '../../shared/format/initials.ts';
import { isolate } from '../../shared/format/isolate.ts';
import { useMessages } from '../app/language/useMessages.ts';

/** True while "Names hidden" is on: lists, palette and Today show initials and file number. */
export const NamesHidden = createContext(false);

/** A person's name, roman spelling first, native script after. In lists give `fileNumber`, which is shown while names are hidden. */
export function Name({
  name,
  fileNumber,
  alwaysShown = false,
}: {
  name: ShownName | null;
  fileNumber?: string | undefined;
  /** On the person's own page the name is what was asked for. */
  alwaysShown?: boolean;
}) {
  const { common } = useMessages();
  const hidden = useContext(NamesHidden) && !alwaysShown;
  if (!name || name.none) return <span>{common.noName}</span>;
  if (hidden) {
    return (
      <bdi dir="auto">
        {initialsOf(name.full)}
        {fileNumber ? ` · ${fileNumber}` : ''}
      </bdi>
    );
  }
  return (
    <>
      <bdi dir="auto">{name.full}</bdi>
      {name.native && name.native !== name.full ? (
        <bdi dir="auto" className="name-native">
          {name.native}
        </bdi>
      ) : null}
    </>
  );
}

/** The name for a sentence or an accessible name: plain text, isolated, hidden when names are. */
export function usePlainName(): (name: ShownName | null) => string {
  const { common } = useMessages();
  const hidden = useContext(NamesHidden);
  return (name) => {
    if (!name || name.none) return common.noName;
    return isolate(hidden ? initialsOf(name.full) : name.full);
  };
}
