import { get, segment } from '../api.js';
import { html } from '../html.js';
import { current, knows, t } from '../language.js';
import { useEffect, useRef, useState } from '../lib/preact/hooks.js';
import { watch } from '../live.js';
import { announce } from '../part/announce.js';
import { useCalm, useLoad, useTick } from '../part/load.js';
import { Loading, Trouble } from '../part/notice.js';
import { PlanTable, Picture } from '../part/picture.js';
import { Shape, Status, statusText } from '../part/shape.js';
import { Tabs } from '../part/tabs.js';
import { Ago, took } from '../part/time.js';
import { Value } from '../part/value.js';
import { keep, to } from '../route.js';
import { isBook } from './book.js';
import { Buttons } from './commands.js';
import { Log } from './log.js';
import { Steps } from './steps.js';

const ENDED = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED', 'TIMED_OUT']);

const PACE = 120;

/** One run while it runs, and afterwards. */
export function Run({ id, query }) {
  const run = useLoad(() => get(`/api/runs/${segment(id)}`), `${current()} ${id}`);
  const connected = useLive(id, run.value?.status === 'QUEUED', run.again);
  const plan = usePlan(run.value);
  useSpoken(run.value);
  useTick(run.value !== null && !ENDED.has(run.value.status));
  return html`<section>
    <p class="back"><a href=${to('runs')}>← ${t('runs.title')}</a></p>
    <h1 tabindex="-1">${run.value ? t('run.title', run.value.workflow) : t('run.short')}</h1>
    ${plan.newest?.description && html`<p class="about">${plan.newest.description}</p>`}
    ${run.problem && html`<${Trouble} problem=${run.problem} again=${run.again} />`}
    ${!run.value && !run.problem && html`<${Loading} />`}
    ${run.value && html`<${Whole} run=${run.value} plan=${plan} connected=${connected} again=${run.again} query=${query} />`}
  </section>`;
}

function Whole({ run, plan, connected, again, query }) {
  const ended = ENDED.has(run.status);
  const newer = plan.newest && plan.newest.plugin !== run.plugin ? plan.newest.version : null;
  return html`
    <${Head} run=${run} ended=${ended} connected=${connected} />
    ${run.waits && html`<p class="notice wait">${run.waits.why}</p>`}
    ${run.status === 'WAITING_FOR_PLUGIN' && html`<p class="notice wait">${t('run.pluginGone')}</p>`}
    <${Buttons} key=${run.id} run=${run} schema=${plan.output} ended=${ended} newer=${newer} again=${again} />
    ${run.error && html`<${Failure} error=${run.error} />`}
    <${Looks} run=${run} plan=${plan} ended=${ended} again=${again} query=${query} />`;
}

function Looks({ run, plan, ended, again, query }) {
  const [tab, setTab] = useState(query.get('tab') ?? 'steps');
  const choose = (next) => {
    setTab(next);
    keep({ tab: next === 'steps' ? '' : next });
  };
  const statuses = new Map(run.steps.map((step) => [step.name, step.status]));
  return html`<${Tabs} label=${t('run.looks')} at=${tab} choose=${choose}
      all=${['steps', 'graph', 'input', 'log'].map((name) => [name, t(`run.${name}`)])}>
    ${tab === 'steps' && html`<div class="split">
      <div><${Steps} run=${run} plan=${plan.steps} again=${again} /></div>
      ${ended && run.result !== null && !isBook(run.result) && html`<div class="result">
        <h2>${t('run.result')}</h2><${Value} value=${run.result} schema=${plan.output} /></div>`}
    </div>`}
    ${tab === 'graph' && (plan.steps.length
      ? html`<div class="plan"><${Picture} steps=${plan.steps} statuses=${statuses} />
          <${PlanTable} steps=${plan.steps} statuses=${statuses} /></div>`
      : html`<p class="hint">${t('run.planGone')}</p>`)}
    ${tab === 'input' && html`<${Input} id=${run.id} schema=${plan.input} />`}
    ${tab === 'log' && html`<${Log} run=${run} />`}
  <//>`;
}

function Input({ id, schema }) {
  const { value, problem, again } = useLoad(() => get(`/api/runs/${segment(id)}/input`), id);
  if (problem) return html`<${Trouble} problem=${problem} again=${again} />`;
  return value ? html`<div class="result"><${Value} value=${value} schema=${schema} /></div>` : html`<${Loading} />`;
}

function Head({ run, ended, connected }) {
  const facts = [
    ['run.label', run.label],
    ['run.queued', html`<${Ago} at=${run.queuedAt} />`],
    ['run.took', took(run.startedAt, run.endedAt)],
    ['run.version', run.version],
    ['run.parent', run.parent && html`<a href=${to('runs', run.parent)}>${run.parent}</a>`],
    ['run.context', html`<a href=${to('contexts', run.contextId)}>${t('run.contextOpen')}</a>`],
    ['run.id', html`<code>${run.id}</code>`],
  ];
  return html`<div class="head">
    <${Status} status=${run.status} />
    ${!ended && html`<span class=${connected ? 'pulse on' : 'pulse'}>
      ${t(connected ? 'run.live' : 'run.reconnecting')}</span>`}
    <dl class="facts">${facts.filter(([, value]) => value).map(([name, value]) =>
      html`<div><dt>${t(name)}</dt><dd>${value}</dd></div>`)}</dl>
  </div>`;
}

/** The reason in words first, then what the step itself said, then what to do. */
function Failure({ error }) {
  const words = `failure.${error.kind}`;
  const hint = `run.errorHint.${error.kind}`;
  return html`<div class="notice fail">
    <${Shape} kind="fail" />
    <div>
      <h2>${t('run.error')}</h2>
      ${knows(words) && html`<p>${t(words, error.step, error.attempts)}</p>`}
      ${error.message && html`<p class="said quote">${error.message}</p>`}
      <p>${t(knows(hint) ? hint : 'run.errorHint')}</p>
    </div>
  </div>`;
}

/** Every event of the run is a reason to look again, and of others while it queues; true while the line stands. */
function useLive(id, queued, again) {
  const [connected, set] = useState(false);
  const calm = useCalm(PACE, again);
  useEffect(() => watch((name, data) => (name === 'snapshot' || queued || data.runId === id) && calm(), set), [id, queued]);
  return connected;
}

/** The steps of the version that the run began on, as long as it is here, and the newest version, which names what that one left. */
function usePlan(run) {
  const [plan, set] = useState({ steps: [], newest: null });
  useEffect(() => {
    if (!run) return;
    const one = (query) => get(`/api/workflows/${segment(run.workflow)}${query}`).catch(() => null);
    one('').then(async (newest) => {
      const own = newest?.plugin === run.plugin ? newest : await one(`?plugin=${segment(run.plugin)}`);
      const { inputSchema: input, outputSchema: output } = own ?? newest ?? {};
      set({ steps: own?.steps ?? [], input, output, newest: newest?.state === 'LIVE' ? newest : null });
    });
  }, [run?.workflow, run?.plugin, run?.status]);
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
