import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PersonLine } from '../../../shared/contract/common.ts';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call, onEvent } from '../../app/bridge/bridge.ts';
import { concerns } from '../../app/bridge/useCall.ts';

export type PeopleFilter = Omit<CallInput<'people.list'>, 'offset' | 'limit'>;

/** A row's place in the whole list; `person` is null until its page was read. */
export interface PersonSlot {
  readonly index: number;
  readonly person: PersonLine | null;
}

export interface PeopleList {
  /** One slot for each person that fits, however many: the scroll bar tells the truth. */
  readonly slots: readonly PersonSlot[];
  readonly total: number;
  /** The first answer for this filter is there. */
  readonly ready: boolean;
  /** What is shown still belongs to the filter before. */
  readonly catchingUp: boolean;
  readonly error: CarnetError | null;
  /** A row without its person came into view. */
  readonly need: (index: number) => void;
  readonly reload: () => void;
}

const pageSize = 200;
const watch = { kinds: ['person', 'name', 'identifier', 'contactPoint', 'samePerson', 'import'] };

/** The list of clients, read page by page as it comes into view, and again when someone changes. */
export function usePeopleList(filter: PeopleFilter): PeopleList {
  const key = JSON.stringify(filter);
  const [shown, setShown] = useState<{ key: string; slots: readonly PersonSlot[] } | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  const turn = useRef(0);
  const pages = useRef({ asked: new Set<number>(), inView: 0 });
  const latest = useRef(filter);
  useEffect(() => {
    latest.current = filter;
  });

  const leave = () => {
    turn.current++;
  };

  const readPage = useCallback(
    (page: number, fresh: boolean) => {
      const mine = fresh ? ++turn.current : turn.current;
      if (fresh) pages.current = { asked: new Set([page]), inView: page };
      else pages.current.asked.add(page);
      call('people.list', { ...latest.current, offset: page * pageSize, limit: pageSize }).then(
        ({ total, people }) => {
          if (mine !== turn.current) return;
          if (fresh) pages.current.asked = new Set([page]);
          setError(null);
          setShown((old) => ({
            key,
            slots: withPage(fresh ? [] : (old?.slots ?? []), total, page * pageSize, people),
          }));
        },
        (failure: unknown) => {
          if (mine !== turn.current) return;
          pages.current.asked.delete(page);
          setError(asCarnetError(failure));
        },
      );
    },
    [key],
  );

  useEffect(() => {
    readPage(0, true);
    let waiting = false;
    const stop = onEvent((event) => {
      if (waiting || !concerns(event, watch)) return;
      waiting = true;
      queueMicrotask(() => {
        waiting = false;
        readPage(pages.current.inView, true);
      });
    });
    return () => {
      stop();
      leave();
    };
  }, [readPage]);

  const need = useCallback(
    (index: number) => {
      const page = Math.floor(index / pageSize);
      pages.current.inView = page;
      if (!pages.current.asked.has(page)) readPage(page, false);
    },
    [readPage],
  );

  return useMemo(
    () => ({
      slots: shown?.slots ?? [],
      total: shown?.slots.length ?? 0,
      ready: shown !== null,
      catchingUp: shown !== null && shown.key !== key,
      error,
      need,
      reload: () => readPage(pages.current.inView, true),
    }),
    [shown, key, error, need, readPage],
  );
}

/** The slots with one page filled in. `total` is the newest count. */
export function withPage(
  slots: readonly PersonSlot[],
  total: number,
  offset: number,
  people: readonly PersonLine[],
): PersonSlot[] {
  const next = slots.slice(0, total);
  for (let index = next.length; index < total; index++) next.push({ index, person: null });
  for (const [place, person] of people.entries()) {
    const index = offset + place;
    if (index < total) next[index] = { index, person };
  }
  return next;
}
