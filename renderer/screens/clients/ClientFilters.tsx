import { useMemo } from 'react';
import { immigrationStatuses } from '../../../shared/vocabulary/immigrationStatuses.ts';
import { languages } from '../../../shared/vocabulary/languages.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { isNarrowed, type ListView, plainView } from './listView.ts';

const needs = { yes: true, no: false } as const;

/** What narrows the list. The system's own lists, each naming what "any" means. */
export function ClientFilters({
  view,
  onChange,
}: {
  view: ListView;
  onChange: (view: ListView) => void;
}) {
  const { clients } = useMessages();
  const { me } = useWork();
  const languageOptions = useSorted(useOptions(languages));
  const statusOptions = useOptions(immigrationStatuses);
  return (
    <div className="client-filters" role="group" aria-label={clients.filters}>
      <Select
        label={clients.language}
        labelHidden
        emptyLabel={clients.anyLanguage}
        options={languageOptions}
        value={view.language ?? ''}
        onValue={(language) => onChange({ ...view, language: language || undefined })}
      />
      <Select
        label={clients.interpreter}
        labelHidden
        emptyLabel={clients.interpreterAny}
        options={[
          { value: 'yes', label: clients.interpreterNeeded },
          { value: 'no', label: clients.interpreterNotNeeded },
        ]}
        value={view.interpreter === undefined ? '' : view.interpreter ? 'yes' : 'no'}
        onValue={(value) =>
          onChange({
            ...view,
            interpreter: value === 'yes' || value === 'no' ? needs[value] : undefined,
          })
        }
      />
      {me.members.length > 1 ? (
        <Select
          label={clients.worker}
          labelHidden
          emptyLabel={clients.anyWorker}
          options={me.members.map((member) => ({ value: member.id, label: member.name }))}
          value={view.workerId ?? ''}
          onValue={(workerId) => onChange({ ...view, workerId: workerId || undefined })}
        />
      ) : null}
      <Select
        label={clients.status}
        labelHidden
        emptyLabel={clients.anyStatus}
        options={statusOptions}
        value={view.status ?? ''}
        onValue={(status) => onChange({ ...view, status: status || undefined })}
      />
      <Select
        label={clients.sort}
        labelHidden
        options={[
          { value: 'name', label: clients.sortName },
          { value: 'recent', label: clients.sortRecent },
          { value: 'fileNumber', label: clients.sortFileNumber },
        ]}
        value={view.sort}
        onValue={(sort) =>
          onChange({
            ...view,
            sort: sort === 'recent' || sort === 'fileNumber' ? sort : 'name',
          })
        }
      />
      {isNarrowed(view) ? (
        <Button
          kind="quiet"
          onPress={() => onChange({ ...plainView, text: view.text, sort: view.sort })}
        >
          {clients.clearFilters}
        </Button>
      ) : null}
    </div>
  );
}

function useSorted<O extends { label: string }>(options: readonly O[]): O[] {
  return useMemo(() => options.toSorted((a, b) => a.label.localeCompare(b.label)), [options]);
}
