import { useCallback, useEffect, useRef, useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { asCarnetError, onEvent } from '../../app/bridge/bridge.ts';

export interface Progressed {
  readonly stage: string;
  readonly done: number;
  /** Null while the end is not known. */
  readonly total: number | null;
}

const notKnownYet: Progressed = { stage: '', done: 0, total: null };
let jobs = 0;

/** How far a piece of long work is, by its id; null without an id. */
export function useProgressOf(jobId: string | null): Progressed | null {
  const [told, setTold] = useState<{ jobId: string; progress: Progressed } | null>(null);
  useEffect(() => {
    if (jobId === null) return;
    return onEvent((event) => {
      if (event.type !== 'progress' || event.jobId !== jobId) return;
      const { stage, done, total } = event;
      setTold({ jobId, progress: { stage, done, total } });
    });
  }, [jobId]);
  if (jobId === null) return null;
  return told?.jobId === jobId ? told.progress : notKnownYet;
}

export interface Job {
  /** Null unless it runs. */
  readonly jobId: string | null;
  readonly progress: Progressed | null;
  /** Why it failed; one that was stopped on request has not failed. */
  readonly error: CarnetError | null;
  readonly stopped: boolean;
  /** Does the work under an id of its own, once at a time. Null when it failed or was stopped. */
  readonly run: <T>(work: (jobId: string) => Promise<T>) => Promise<T | null>;
  readonly clear: () => void;
}

/** A piece of long work that a screen starts, follows and may stop. */
export function useJob(): Job {
  const [jobId, setJobId] = useState<string | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  const [stopped, setStopped] = useState(false);
  const running = useRef(false);
  const progress = useProgressOf(jobId);
  const clear = useCallback(() => {
    setError(null);
    setStopped(false);
  }, []);
  const run = useCallback(
    async <T>(work: (jobId: string) => Promise<T>): Promise<T | null> => {
      if (running.current) return null;
      running.current = true;
      clear();
      // Only to tell this window's jobs apart: nothing secret, nothing lasting.
      const id = `window-${wallClock.now()}-${++jobs}`;
      setJobId(id);
      try {
        return await work(id);
      } catch (failure) {
        const known = asCarnetError(failure);
        if (known.code === 'backup.cancelled') setStopped(true);
        else setError(known);
        return null;
      } finally {
        running.current = false;
        setJobId(null);
      }
    },
    [clear],
  );
  return { jobId, progress, error, stopped, run, clear };
}
