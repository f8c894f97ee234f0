import type { BackupState } from '../../../shared/contract/backups.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { problemOf } from './problemOf.ts';

/** What is wrong with the second place, the worst first: full or read-only, away, or no help at all. */
export function PlaceTrouble({ place }: { place: NonNullable<BackupState['secondPlace']> }) {
  const { backups } = useMessages();
  const away = place.problem === null || place.problem.code === 'backup.placeMissing';
  if (!place.reachable && away)
    return (
      <Banner kind="care" title={backups.awayTitle}>
        {backups.awayText}
      </Banner>
    );
  if (place.problem) return <ErrorBanner error={problemOf(place.problem)} />;
  if (place.sameDisk)
    return (
      <Banner kind="care" title={backups.sameDiskTitle}>
        {backups.sameDiskText}
      </Banner>
    );
  return null;
}
