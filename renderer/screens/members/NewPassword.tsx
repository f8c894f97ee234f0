import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useSyncStatus } from '../../app/sharing/useSyncStatus.ts';
import { ChooseAgain } from '../sync/ChooseAgain.tsx';
import { useTellChosen } from '../sync/useTellChosen.ts';

/**
 * After a removal: the laptop that is gone could still delete the agency's files in the shared place,
 * and see how many there are. Nothing where the place has no password of ours: a folder.
 */
export function NewPassword() {
  const { members } = useMessages();
  const format = useFormat();
  const tell = useTellChosen();
  const { data } = useSyncStatus();
  const place = data?.place;
  if (!place || place.kind === 'folder') return null;
  return (
    <div className="stack-close">
      <p>{members.removedPlace(format.isolate(place.label))}</p>
      <div className="cluster">
        <ChooseAgain label={members.removedPlaceChange} whose="agency" onChosen={tell} />
      </div>
    </div>
  );
}
