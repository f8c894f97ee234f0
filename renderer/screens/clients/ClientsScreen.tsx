import './clients.css';
import { useRef, useState } from 'react';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { useShortcut } from '../../app/shortcuts/shortcuts.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';
import { ClientFilters } from './ClientFilters.tsx';
import { ClientList } from './ClientList.tsx';
import { filterOf, isNarrowed, keepView, keptView, type ListView, plainView } from './listView.ts';
import { ListSearch } from './ListSearch.tsx';
import { usePeopleList } from './usePeopleList.ts';

/** Everyone with a file, however many: search as you type, filters, arrows, Enter. */
export default function ClientsScreen() {
  const { clients, common } = useMessages();
  const format = useFormat();
  const go = useGo();
  const [view, setView] = useState<ListView>(keptView);
  const list = usePeopleList(filterOf(view));
  const search = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useShortcut('/', () => search.current?.select(), clients.searchLabel);

  function change(next: ListView) {
    keepView(next);
    setView(next);
  }

  const narrowed = view.text.trim() !== '' || isNarrowed(view);
  const empty = list.ready && list.total === 0 && !list.catchingUp;
  const count = format.number(list.total);
  const first = list.slots[0]?.person ?? null;

  return (
    <Page
      fills
      title={clients.title}
      sub={
        <span role="status">
          {list.ready
            ? narrowed
              ? clients.found(count, list.total === 1)
              : clients.count(count, list.total === 1)
            : ' '}
        </span>
      }
      actions={
        <Button icon="import" onPress={() => go('/import')}>
          {clients.importList}
        </Button>
      }
    >
      <ErrorBanner error={list.error} onRetry={list.reload} />
      {empty && !narrowed ? (
        <div className="card">
          <EmptyState
            title={clients.emptyTitle}
            actions={
              <>
                <Button onPress={() => go('/intake')} icon="plus">
                  {common.newClient}
                </Button>
                <Button onPress={() => go('/import')} icon="import">
                  {clients.importList}
                </Button>
              </>
            }
          >
            {clients.emptyText}
          </EmptyState>
        </div>
      ) : (
        <>
          <div className="clients-tools">
            <ListSearch
              ref={search}
              value={view.text}
              onValue={(text) => change({ ...view, text })}
              onDown={() => box.current?.querySelector<HTMLElement>('[data-index] a')?.focus()}
              onEnter={() => {
                if (first && !list.catchingUp && view.text.trim() !== '')
                  go(`/clients/${first.id}`);
              }}
            />
            <ClientFilters view={view} onChange={change} />
          </div>
          {empty ? (
            <div className="card">
              <EmptyState
                title={clients.nothingFits}
                actions={
                  <>
                    <Button onPress={() => change({ ...plainView, sort: view.sort })}>
                      {isNarrowed(view) ? clients.clearFilters : clients.clearSearch}
                    </Button>
                    <Button onPress={() => go('/intake')} icon="plus">
                      {common.newClient}
                    </Button>
                  </>
                }
              >
                {clients.nothingFitsText}
              </EmptyState>
            </div>
          ) : (
            <div className="card clients-card" aria-busy={list.catchingUp}>
              <div className="client-columns" aria-hidden>
                <span>{clients.columnName}</span>
                <span>{clients.columnFile}</span>
                <span>{clients.columnBorn}</span>
                <span>{clients.columnSpeaks}</span>
                <span>{clients.columnWorker}</span>
              </div>
              {list.ready ? (
                <ClientList
                  ref={box}
                  label={clients.listLabel}
                  slots={list.slots}
                  need={list.need}
                />
              ) : null}
            </div>
          )}
        </>
      )}
    </Page>
  );
}
