import { guardianRelations } from '../../../shared/vocabulary/guardianRelations.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { typedName, usePlainName } from '../../components/Name.tsx';
import type { GuardianForm } from './intakeForm.ts';

/** "Olha Kovalenko (mother)": as much of it as is held. Empty without a guardian. */
export function useGuardianName(guardian: GuardianForm | undefined): string {
  const { language } = useLanguage();
  const plainName = usePlainName();
  const fileId = guardian?.guardianPersonId ?? null;
  const file = useCall('people.get', fileId === null ? null : { id: fileId }, { kinds: ['name'] });
  if (guardian === undefined) return '';
  const typed = (guardian.name ?? '').trim();
  const name =
    fileId === null
      ? typed === ''
        ? ''
        : plainName(typedName(typed))
      : plainName(file.data?.name ?? null);
  const { relation = 'notAsked' } = guardian;
  if (relation === 'notAsked') return name;
  const what = guardianRelations.label(relation, language).toLocaleLowerCase(language);
  return name === '' ? what : `${name} (${what})`;
}
