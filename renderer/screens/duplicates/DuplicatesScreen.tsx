import './duplicates.css';
import { useRef, useState } from 'react';
import type { DuplicatePair } from '../../../shared/contract/finding.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { TopBarActions } from '../../app/layout/TopBarActions.tsx';
import { useGo } from '../../app/routing/useGo.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { ChipChoice } from '../../components/ChipGroup.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';
import { PairCard, type Verdict } from './PairCard.tsx';

type Show = 'open' | 'askLater' | 'same' | 'different';
const step = 20;
const most = 500;

/** Pairs to decide, put off, merged, kept apart. Every decision can be taken back. */
export default function DuplicatesScreen() {
  const { common, duplicates } = useMessages();
  const format = useFormat();
  const go = useGo();
  const toast = useToast();
  const [show, setShow] = useState<Show>('open');
  const [limit, setLimit] = useState(step);
  const list = useCall(
    'duplicates.list',
    { show, offset: 0, limit },
    { kinds: ['person', 'name', 'samePerson', 'import', 'likelyPair'] },
  );
  const decide = useSend('duplicates.decide');
  const undo = useSend('duplicates.undo');
  const box = useRef<HTMLUListElement>(null);
  const pairs = list.data?.pairs ?? [];
  const left = (list.data?.total ?? 0) - pairs.length;

  /** The pair leaves the list: the focus goes to the one that takes its place. */
  function focusAt(index: number) {
    setTimeout(() => {
      const cards = box.current?.querySelectorAll<HTMLElement>('[data-pair]');
      const next = cards?.[Math.min(index, cards.length - 1)];
      (next?.querySelector('button') ?? document.getElementById('duplicates-show'))?.focus();
    }, 120);
  }

  async function takeBack(samePersonId: string) {
    if (await undo.send({ samePersonId })) {
      toast({ message: duplicates.undone });
      list.reload();
    }
  }

  async function judge(pair: DuplicatePair, verdict: Verdict, index: number) {
    const decided = await decide.send({
      firstId: pair.first.id,
      secondId: pair.second.id,
      verdict,
    });
    if (!decided) return;
    toast({
      message: {
        same: duplicates.saidSame,
        different: duplicates.saidDifferent,
        askLater: duplicates.saidLater,
      }[verdict],
      undo: () => takeBack(decided.id),
    });
    list.reload();
    focusAt(index);
  }

  const empty = {
    open: duplicates.emptyOpen,
    askLater: duplicates.emptyAskLater,
    same: duplicates.emptySame,
    different: duplicates.emptyDifferent,
  }[show];

  return (
    <Page title={duplicates.title} sub={duplicates.sub}>
      <TopBarActions>
        <Button onPress={() => go('/sessions/new')}>{common.newSession}</Button>
        <Button onPress={() => go('/intake')}>{common.newClient}</Button>
      </TopBarActions>
      <div className="duplicates-show" id="duplicates-show" tabIndex={-1}>
        <ChipChoice<Show>
          label={duplicates.show}
          labelHidden
          options={[
            { value: 'open', label: duplicates.showOpen },
            { value: 'askLater', label: duplicates.showAskLater },
            { value: 'same', label: duplicates.showSame },
            { value: 'different', label: duplicates.showDifferent },
          ]}
          value={show}
          onChange={(next) => {
            setShow(next);
            setLimit(step);
          }}
        />
        <span className="dim tabular" role="status">
          {list.data ? duplicates.count(list.data.total, format.number(list.data.total)) : ''}
        </span>
      </div>
      <ErrorBanner error={list.error ?? decide.error ?? undo.error} />
      {list.data && pairs.length === 0 ? (
        <div className="card">
          <EmptyState title={empty}>{show === 'open' ? duplicates.emptyOpenText : null}</EmptyState>
        </div>
      ) : (
        <ul className="stack" ref={box} aria-label={duplicates.title}>
          {pairs.map((pair, index) => (
            <li key={`${pair.first.id} ${pair.second.id}`} data-pair>
              <PairCard
                pair={pair}
                busy={decide.busy || undo.busy}
                onJudge={(verdict) => void judge(pair, verdict, index)}
                onUndo={
                  pair.samePersonId === null || pair.verdict === 'open'
                    ? null
                    : () => {
                        if (pair.samePersonId !== null) void takeBack(pair.samePersonId);
                        focusAt(index);
                      }
                }
              />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && limit < most ? (
        <div className="duplicates-more">
          <Button kind="quiet" onPress={() => setLimit((old) => Math.min(most, old + step))}>
            {duplicates.more(format.number(left))}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
