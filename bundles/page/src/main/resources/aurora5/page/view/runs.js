import { get } from '../api.js';
import { html } from '../html.js';
import { current, t } from '../language.js';
import { useEffect, useState } from '../lib/preact/hooks.js';
import { watch } from '../live.js';
import { useCalm, useLoad } from '../part/load.js';
import { Empty, Loading, Trouble } from '../part/notice.js';
import { Status, statusText } from '../part/shape.js';
import { Ago, took } from '../part/time.js';
import { keep, to } from '../route.js';

const STATUSES = ['QUEUED', 'RUNNING', 'WAITING', 'WAITING_FOR_PLUGIN', 'COMPENSATING', 'SUCCEEDED',
  'FAILED', 'CANCELLED', 'TIMED_OUT'];
const SINCE = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
const NAMES = ['workflow', 'status', 'since', 'q'];
const PAGE = 30;
const PACE = 1000;

/** Runs, newest first; new ones wait behind a button so that no row jumps away. */
export function Runs({ query }) {
  const [filter, set] = useState(() => Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ''])));
  const change = (changed) => {
    keep(changed);
    set({ ...filter, ...changed });
  };
  const clear = () => change(Object.fromEntries(NAMES.map((name) => [name, ''])));
  return html`<section>
    <h1 tabindex="-1">${t('runs.title')}</h1>
    <${Filter} filter=${filter} change=${change} />
    <${Listing} key=${Object.values(filter).join('\n')} filter=${filter} clear=${clear} />
  </section>`;
}

function Filter({ filter, change }) {
  const { value } = useLoad(() => get('/api/workflows'), '');
  const ids = [...new Set([...(value?.workflows.map((w) => w.id) ?? []), filter.workflow].filter(Boolean))];
  const select = (name, options) => html`<label>${t(`runs.${name}`)}
    <select value=${filter[name]} onChange=${(e) => change({ [name]: e.target.value })}>
      <option value="">${t('runs.all')}</option>
      ${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
    </select></label>`;
  return html`<form class="filter" role="search" aria-label=${t('runs.filter')} onSubmit=${(e) => e.preventDefault()}>
    ${select('workflow', ids.map((id) => [id, id]))}
    ${select('status', STATUSES.map((status) => [status, statusText(status)]))}
    ${select('since', Object.keys(SINCE).map((name) => [name, t(`runs.since.${name}`)]))}
    <label>${t('runs.text')}
      <input type="search" value=${filter.q} onChange=${(e) => change({ q: e.target.value.trim() })} /></label>
  </form>`;
}

function Listing({ filter, clear }) {
  const { rows, fresh, next, problem, more, show, again } = useRuns(filter);
  if (problem) return html`<${Trouble} problem=${problem} again=${again} />`;
  if (!rows) return html`<${Loading} />`;
  return html`
    <div role="status">${fresh > 0 && html`<button type="button" class="pill" onClick=${show}>
      ↑ ${t('runs.new', fresh)}</button>`}</div>
    ${rows.length === 0 && html`<${Nothing} filtered=${Object.values(filter).some(Boolean)} clear=${clear} />`}
    <ol class="rows" aria-label=${t('runs.title')}>
      ${rows.map((row) => html`<li key=${row.id}><${Row} row=${row} /></li>`)}
    </ol>
    ${rows.length > 0 && html`<p class="hint">${t('runs.shown', rows.length)}</p>`}
    ${next && html`<button type="button" class="button quiet" onClick=${more}>${t('runs.more')}</button>`}`;
}

function Nothing({ filtered, clear }) {
  return filtered
    ? html`<${Empty} title=${t('runs.none')} hint=${t('runs.noneHint')}>
        <button type="button" class="button quiet" onClick=${clear}>${t('runs.clear')}</button><//>`
    : html`<${Empty} title=${t('runs.never')} hint=${t('runs.neverHint')}>
        <a class="button" href=${to('workflows')}>${t('workflows.title')}</a><//>`;
}

export function Row({ row }) {
  return html`<a class="row" href=${to('runs', row.id)}>
    <strong class="name">${row.workflow}${row.label && html` <span class="faint">${row.label}</span>`}</strong>
    <${Status} status=${row.status} />
    <span class="faint"><${Ago} at=${row.queuedAt} /></span>
    <span class="faint">${took(row.startedAt, row.endedAt)}</span>
    ${row.error && html`<span class="why said">${row.error}</span>`}
  </a>`;
}

/** Known rows follow what happens; those that came meanwhile are only counted. */
function useRuns(filter) {
  const [state, set] = useState({ rows: null, waiting: [] });
  const since = SINCE[filter.since] ? new Date(Date.now() - SINCE[filter.since]).toISOString() : '';
  const page = (cursor = '') => get(`/api/runs?${new URLSearchParams(
    Object.entries({ ...filter, since, cursor, limit: PAGE }).filter(([, value]) => value))}`);
  const fail = (problem) => set((old) => ({ ...old, problem }));
  const start = () => page().then(({ runs, next }) => set({ rows: runs, next, waiting: [] }), fail);
  const look = () => page().then(({ runs }) => set((old) => merged(old, runs)), fail);
  const calm = useCalm(PACE, look);
  useEffect(() => { start(); }, [current()]);
  useEffect(() => watch(calm), []);
  return {
    ...state,
    fresh: state.waiting.length,
    again: start,
    show: () => {
      set((old) => ({ ...old, rows: [...old.waiting, ...old.rows], waiting: [] }));
      requestAnimationFrame(() => document.querySelector('.rows a')?.focus());
    },
    more: () => page(state.next).then(({ runs, next }) =>
      set((old) => ({ ...old, rows: [...old.rows, ...unknown(runs, old.rows)], next })), fail),
  };
}

function merged(old, latest) {
  if (!old.rows) return old;
  const known = new Map(latest.map((row) => [row.id, row]));
  const rows = old.rows.map((row) => known.get(row.id) ?? row);
  const newest = old.rows[0]?.queuedAt ?? '';
  const came = unknown(latest, old.rows).filter((row) => row.queuedAt >= newest);
  return { ...old, problem: null, rows, waiting: [...came, ...unknown(old.waiting, latest)] };
}

const unknown = (rows, known) => rows.filter((row) => !known.some((other) => other.id === row.id));
