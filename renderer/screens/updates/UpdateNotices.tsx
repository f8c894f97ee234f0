import { useMessages } from '../../app/language/useMessages.ts';
import { useUpdateStatus } from '../../app/updates/useUpdateStatus.ts';
import { Banner } from '../../components/Banner.tsx';
import { AfterUpdate } from './AfterUpdate.tsx';
import { Offer } from './Offer.tsx';
import { OpenedFile } from './OpenedFile.tsx';

/** What Today says of updates: what became of the last one, a file that waits, the calm offer. */
export function UpdateNotices() {
  const { updates } = useMessages();
  const { data } = useUpdateStatus();
  if (data === undefined) return null;
  const { release, offered, onClose } = data;
  return (
    <>
      <AfterUpdate status={data} />
      <OpenedFile file={data.file} />
      {offered && release !== null ? (
        <Banner kind="plain" title={updates.offer} actions={<Offer small onClose={onClose} />}>
          {updates.offerText(release.version)}
        </Banner>
      ) : null}
    </>
  );
}
