import { useCallback, useEffect, useRef, useState } from '../lib/preact/hooks.js';

/**
 * Loads now and whenever `key` changes. What was loaded stays on show while it loads again; of two
 * answers the one asked for later counts.
 */
export function useLoad(load, key) {
  const [state, set] = useState({ value: null, problem: null });
  const asked = useRef(0);
  const wanted = useRef(load);
  wanted.current = load;
  const again = useCallback(async () => {
    const mine = ++asked.current;
    try {
      const value = await wanted.current();
      if (mine === asked.current) set({ value, problem: null });
    } catch (problem) {
      if (mine === asked.current) set((old) => ({ value: old.value, problem }));
    }
  }, []);
  useEffect(() => {
    again();
    return () => { asked.current++; };
  }, [key]);
  return { ...state, again };
}

/** Calls at most once in that time, and always once after the last wish. */
export function useCalm(millis, action) {
  const timer = useRef(0);
  const wanted = useRef(action);
  wanted.current = action;
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    if (timer.current) return;
    timer.current = setTimeout(() => {
      timer.current = 0;
      wanted.current();
    }, millis);
  }, []);
}

/** Draws again every second while it is wanted: durations grow on their own. */
export function useTick(wanted) {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [wanted]);
}

/** Calls again and again while somebody can see it; at once when it comes back into sight. */
export function usePace(millis, action) {
  const wanted = useRef(action);
  wanted.current = action;
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && wanted.current();
    const timer = setInterval(look, millis);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [millis]);
}
