import { useContext } from 'react';
import type { PersonLine } from '../../../../shared/contract/common.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import type { ComboOption } from '../../../components/ComboBox.tsx';
import { hiddenName, NamesHidden } from '../../../components/Name.tsx';

/** A client as one line of a list to choose from; file number and birth year tell two alike apart. */
export function usePersonOption(): (person: PersonLine) => ComboOption {
  const { common } = useMessages();
  const hidden = useContext(NamesHidden);
  return ({ id, name, fileNumber, birthYear, birthEstimated }) => ({
    value: id,
    label: name.none ? common.noName : hidden ? hiddenName(name.full, fileNumber) : name.full,
    detail: [
      hidden ? '' : name.native,
      fileNumber === '' || hidden ? '' : common.fileNumber(fileNumber),
      birthYear === null || hidden ? '' : common.bornYear(birthYear, birthEstimated),
    ]
      .filter(Boolean)
      .join(' · '),
    words: hidden ? fileNumber : `${name.native} ${fileNumber}`,
  });
}
