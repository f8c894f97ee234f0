import { useContext } from 'react';
import type { PersonLine } from '../../../../shared/contract/common.ts';
import { initialsOf } from '../../../../shared/format/initials.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import type { ComboOption } from '../../../components/ComboBox.tsx';
import { NamesHidden } from '../../../components/Name.tsx';

/** A client as one line of a list to choose from; file number and birth year tell two alike apart. */
export function usePersonOption(): (person: PersonLine) => ComboOption {
  const { common } = useMessages();
  const hidden = useContext(NamesHidden);
  return ({ id, name, fileNumber, birthYear, birthEstimated }) => ({
    value: id,
    label: name.none ? common.noName : hidden ? initialsOf(name.full) : name.full,
    detail: [
      hidden ? '' : name.native,
      fileNumber === '' ? '' : common.fileNumber(fileNumber),
      birthYear === null || hidden ? '' : common.bornYear(birthYear, birthEstimated),
    ]
      .filter(Boolean)
      .join(' · '),
    words: `${name.native} ${fileNumber}`,
  });
}
