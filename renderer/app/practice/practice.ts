import { useSyncExternalStore } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { UiLanguage } from '../../../shared/contract/vault.ts';
import { asCarnetError, call } from '../bridge/bridge.ts';
import { guide } from './guide/guide.ts';

/** What a person may be asked before practice begins or ends. */
export type PracticeQuestion = 'try' | 'again' | 'leave';

export interface PracticeState {
  /** What is open is a practice agency. */
  readonly isOpen: boolean;
  /** One is being made; takes about a second. */
  readonly starting: boolean;
  /** One has just ended: the start screen says so. */
  readonly ended: boolean;
  readonly question: PracticeQuestion | null;
  readonly error: CarnetError | null;
}

const none: PracticeState = {
  isOpen: false,
  starting: false,
  ended: false,
  question: null,
  error: null,
};

let state = none;
const watchers = new Set<() => void>();

function set(next: Partial<PracticeState>): void {
  state = { ...state, ...next };
  for (const watcher of watchers) watcher();
}

export function usePractice(): PracticeState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}

/** What is open now is a practice agency. */
export function isPractice(): boolean {
  return state.isOpen;
}

/** Asks before something ends; null takes the question back. */
export function askPractice(question: PracticeQuestion | null): void {
  set({ question });
}

/** What the core says is open: the marks on screen follow it, and nothing else. */
export function notePractice(isOpen: boolean): void {
  if (isOpen === state.isOpen) return;
  if (isOpen) document.documentElement.dataset['practice'] = '';
  else delete document.documentElement.dataset['practice'];
  set({ isOpen, ended: state.isOpen && !isOpen && !state.starting });
}

/** Somebody opened a vault of their own: that practice ended is no longer news. */
export function forgetPracticeEnded(): void {
  if (state.ended) set({ ended: false });
}

/** Locks what is open (drafts are kept first), then makes a new practice agency. */
export async function beginPractice(language: UiLanguage): Promise<void> {
  if (state.starting) return;
  set({ starting: true, question: null, error: null, ended: false });
  try {
    await call('shell.lock', {});
    guide.begin();
    await call('practice.start', { language });
    window.location.hash = '#/today';
  } catch (failure) {
    set({ error: asCarnetError(failure) });
  } finally {
    set({ starting: false });
  }
}

/** Ends practice; everything in it goes. */
export async function leavePractice(): Promise<void> {
  set({ question: null });
  await call('shell.lock', {});
}
