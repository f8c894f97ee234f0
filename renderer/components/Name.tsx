import './name.css';
import { createContext, useContext } from 'react';
import type { ShownName } from '../../shared/contract/common.ts';
import { initialsOf } from '../../shared/format/initials.ts';
import { isolate } from '../../shared/format/isolate.ts';
import { useMessages } from '../app/language/useMessages.ts';

/** True while "Names hidden" is on: lists, palette, Today and page heads show initials and file number. */
export const NamesHidden = createContext(false);

/**
 * A person's name, roman spelling first, native script after; while names are hidden, initials and
 * file number. Give `fileNumber=""` where the number stands beside the name anyway.
 */
export function Name({
  name,
  fileNumber = name?.fileNumber,
}: {
  name: ShownName | null;
  fileNumber?: string | undefined;
}) {
  const { common } = useMessages();
  const hidden = useContext(NamesHidden);
  if (!name || name.none) return <span>{common.noName}</span>;
  if (hidden) return <bdi dir="auto">{hiddenName(name.full, fileNumber)}</bdi>;
  return (
    <>
      <bdi dir="auto">{name.full}</bdi>
      {name.native && name.native !== name.full ? (
        <>
          {' '}
          <bdi dir="auto" className="name-native">
            {name.native}
          </bdi>
        </>
      ) : null}
    </>
  );
}

/** "O. K. · 2214". */
export function hiddenName(full: string, fileNumber: string | undefined): string {
  return [initialsOf(full), fileNumber ?? ''].filter((part) => part !== '').join(' · ');
}

/** The name for a sentence or an accessible name: plain text, isolated, hidden when names are. */
export function usePlainName(): (name: ShownName | null) => string {
  const { common } = useMessages();
  const hidden = useContext(NamesHidden);
  return (name) => {
    if (!name || name.none) return common.noName;
    return isolate(hidden ? hiddenName(name.full, name.fileNumber) : name.full);
  };
}

/** A name that was typed for someone without a file: a guardian, a caller. */
export function typedName(full: string): ShownName {
  return { full, native: '', preferred: '', fileNumber: '', none: full === '' };
}
