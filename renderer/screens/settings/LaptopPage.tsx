import { useState } from 'react';
import type { Settings } from '../../../shared/contract/agency.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError } from '../../app/bridge/bridge.ts';
import { languageChange } from '../../app/language/languageChange.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { FormSection } from '../../components/FormSection.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { lockChoices } from './lockChoices.ts';
import { useProgramName } from './useProgramName.ts';

/** How Carnet behaves on this laptop. */
export function LaptopPage() {
  const { settings: words, common } = useMessages();
  const { me, settings, change } = useWork();
  const programName = useProgramName();
  const [error, setError] = useState<CarnetError | null>(null);

  function set(values: Partial<Settings>) {
    setError(null);
    change(values).catch((failure: unknown) => setError(asCarnetError(failure)));
  }

  const minutes = [...new Set([...lockChoices, settings.lockMinutes])].sort((a, b) => a - b);
  return (
    <FormSection title={words.general} note={words.keptAtOnce}>
      <ErrorBanner error={error} />
      <div className="grid-2">
        <Segmented
          label={words.language}
          hint={words.languageHint}
          options={[
            { value: 'en', label: common.english },
            { value: 'fr', label: common.french },
          ]}
          value={settings.language}
          onChange={(language) => set(languageChange(settings, language))}
        />
        <Segmented
          label={words.clock}
          options={[
            { value: 'h12', label: '4:10 pm' },
            { value: 'h23', label: settings.language === 'fr' ? '16\u00a0h\u00a010' : '16:10' },
          ]}
          value={settings.clock}
          onChange={(clock) => set({ clock })}
        />
        <Segmented
          label={words.theme}
          options={[
            { value: 'system', label: words.themeSystem },
            { value: 'light', label: words.themeLight },
            { value: 'dark', label: words.themeDark },
          ]}
          value={settings.theme}
          onChange={(theme) => set({ theme })}
          className="span-all"
        />
        <Select
          label={words.lock}
          hint={words.lockHint}
          options={minutes.map((choice) => ({
            value: String(choice),
            label: words.minutes(choice),
          }))}
          value={String(settings.lockMinutes)}
          onValue={(value) => set({ lockMinutes: Number(value) })}
          className="span-all settings-narrow"
        />
        <Select
          label={words.myPlace}
          emptyLabel={words.myPlaceNone}
          options={me.places
            .filter((place) => !place.closed || place.id === settings.placeId)
            .map((place) => ({ value: place.id, label: place.name }))}
          value={settings.placeId ?? ''}
          onValue={(value) => set({ placeId: value === '' ? null : value })}
        />
        <Select
          label={words.myProgram}
          options={me.programs
            .filter((program) => !program.closed || program.id === settings.programId)
            .map((program) => ({ value: program.id, label: programName(program) }))}
          value={settings.programId}
          onValue={(programId) => set({ programId })}
        />
      </div>
      <Checkbox
        label={words.names}
        hint={words.namesHint}
        checked={settings.namesHidden}
        onValue={(namesHidden) => set({ namesHidden })}
      />
    </FormSection>
  );
}
