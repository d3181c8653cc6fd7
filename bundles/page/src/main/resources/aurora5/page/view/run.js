import { get, segment } from '../api.js';
import { html } from '../html.js';
import { current, knows, t } from '../language.js';
import { useEffect, useRef, useState } from '../lib/preact/hooks.js';
import { follow } from '../live.js';
import { announce } from '../part/announce.js';
import { useCalm, useLoad, useTick } from '../part/load.js';
import { Loading, Trouble } from '../part/notice.js';
import { Shape, Status, statusText } from '../part/shape.js';
import { Ago, took } from '../part/time.js';
import { Value } from '../part/value.js';
import { to } from '../route.js';
import { isBook } from './book.js';
import { Buttons } from './commands.js';
import { Steps } from './steps.js';

const ENDED = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED', 'TIMED_OUT']);

const PACE = 120;

/** One run while it runs, and afterwards. */
export function Run({ id }) {
  const run = useLoad(() => get(`/api/runs/${segment(id)}`), `${current()} ${id}`);
  const connected = useLive(id, run.again);
  const plan = usePlan(run.value);
  useSpoken(run.value);
  useTick(run.value !== null && !ENDED.has(run.value.status));
  return html`<section>
    <h1 tabindex="-1">${run.value ? t('run.title', run.value.workflow) : t('run.short')}</h1>
    ${run.problem && html`<${Trouble} problem=${run.problem} again=${run.again} />`}
    ${!run.value && !run.problem && html`<${Loading} />`}
    ${run.value && html`<${Whole} run=${run.value} plan=${plan} connected=${connected} again=${run.again} />`}
  </section>`;
}

function Whole({ run, plan, connected, again }) {
  const ended = ENDED.has(run.status);
  return html`
    <${Head} run=${run} />
    ${!ended && html`<p class=${connected ? 'pulse on' : 'pulse'}>
      ${t(connected ? 'run.live' : 'run.reconnecting')}</p>`}
    <${Buttons} key=${run.id} run=${run} ended=${ended} again=${again} />
    ${run.error && html`<${Failure} error=${run.error} />`}
    <div class="split">
      <div><h2>${t('run.steps')}</h2><${Steps} run=${run} plan=${plan} again=${again} /></div>
      ${ended && run.result !== null && !isBook(run.result) && html`<div class="result">
        <h2>${t('run.result')}</h2><${Value} value=${run.result} /></div>`}
    </div>`;
}

function Head({ run }) {
  const facts = [
    ['run.id', html`<code>${run.id}</code>`],
    ['run.version', run.version],
    ['run.queued', html`<${Ago} at=${run.queuedAt} />`],
    ['run.took', took(run.startedAt, run.endedAt)],
    ['run.label', run.label],
    ['run.parent', run.parent && html`<a href=${to('runs', run.parent)}>${run.parent}</a>`],
  ];
  return html`<div class="head">
    <${Status} status=${run.status} />
    <dl class="facts">${facts.filter(([, value]) => value).map(([name, value]) =>
      html`<div><dt>${t(name)}</dt><dd>${value}</dd></div>`)}</dl>
  </div>`;
}

/** The reason in words first, then what the step itself said. */
function Failure({ error }) {
  const words = `failure.${error.kind}`;
  return html`<div class="notice fail">
    <${Shape} kind="fail" />
    <div>
      <h2>${t('run.error')}</h2>
      ${knows(words) && html`<p>${t(words, error.step, error.attempts)}</p>`}
      ${error.message && html`<p class="said quote">${error.message}</p>`}
    </div>
  </div>`;
}

/** Every event is a reason to look again; true while the line stands. */
function useLive(id, again) {
  const [connected, set] = useState(false);
  const calm = useCalm(PACE, again);
  useEffect(() => follow(`/api/runs/${segment(id)}/events`, { heard: calm, state: set }), [id]);
  return connected;
}

/** The steps to come, as long as the version that the run began on is there to be asked. */
function usePlan(run) {
  const [plan, set] = useState([]);
  useEffect(() => {
    if (!run) return;
    get(`/api/workflows/${segment(run.workflow)}`)
      .then((found) => set(found.plugin === run.plugin ? found.steps : []))
      .catch(() => set([]));
  }, [run?.workflow, run?.plugin]);
  return plan;
}

/** Says aloud what changed, leaving out the items of a fan-out. */
function useSpoken(run) {
  const before = useRef(null);
  useEffect(() => {
    if (!run) return;
    const now = new Map(run.steps.filter((s) => !s.name.includes('[')).map((s) => [s.name, s.status]));
    if (before.current) {
      const news = [...now].filter(([name, status]) => before.current.get(name) !== status)
        .map(([name, status]) => t('run.stepNow', name, statusText(status)));
      if (before.current.get('') !== run.status) news.push(t('run.now', statusText(run.status)));
      if (news.length) announce(news.join('. '));
    }
    before.current = now.set('', run.status);
  }, [run]);
}
