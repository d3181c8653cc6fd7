import { get, post, segment, wishKey } from '../api.js';
import { html } from '../html.js';
import { current, said, t } from '../language.js';
import { useRef, useState } from '../lib/preact/hooks.js';
import { Form } from '../part/form.js';
import { useLoad } from '../part/load.js';
import { Loading, Trouble } from '../part/notice.js';
import { PlanTable, Picture } from '../part/picture.js';
import { Tabs } from '../part/tabs.js';
import { lasting } from '../part/time.js';
import { keep, to } from '../route.js';
import { Versions } from './versions.js';

/** A workflow: what it needs to know and its start, how it goes about it, and its versions. */
export function Order({ id, query }) {
  const from = query.get('from');
  const [tab, setTab] = useState(query.get('tab') ?? 'start');
  const { value, problem, again } = useLoad(() => get(`/api/workflows/${segment(id)}`), `${current()} ${id}`);
  const before = useLoad(() => (from ? get(`/api/runs/${segment(from)}/input`) : {}), from);
  const choose = (next) => {
    setTab(next);
    keep({ tab: next === 'start' ? '' : next });
  };
  const trouble = problem ?? before.problem;
  const there = value && before.value;
  return html`<section>
    <p class="back"><a href=${to('workflows')}>← ${t('workflows.title')}</a></p>
    <h1 tabindex="-1">${value?.description || id}</h1>
    <p class="code-name"><code>${id}</code></p>
    ${trouble && html`<${Trouble} problem=${trouble} again=${() => { again(); before.again(); }} />`}
    ${!there && !trouble && html`<${Loading} />`}
    ${there && html`<${Tabs} label=${id} at=${tab} choose=${choose}
      all=${['start', 'plan', 'versions'].map((name) => [name, t(`order.${name}`)])}>
      ${tab === 'start' && html`<${Start} workflow=${value} from=${from} before=${before.value} />`}
      ${tab === 'plan' && html`<${Plan} workflow=${value} />`}
      ${tab === 'versions' && html`<${Versions} workflow=${value} again=${again} />`}
    <//>`}
  </section>`;
}

function Start({ workflow, from, before }) {
  const { send, safety } = useStart(workflow.id, from);
  if (safety) {
    return html`<div class="notice" role="alert"><div>
      <strong>${t('form.safety')}</strong><p class="said">${said(safety)}</p></div></div>`;
  }
  if (workflow.state !== 'LIVE') return html`<p class="notice">${t('form.draining')}</p>`;
  return html`<div class="narrow">
    ${from && html`<p class="hint">${t('form.from')} <a href=${to('runs', from)}><code>${from}</code></a></p>`}
    <${Form} schema=${workflow.inputSchema} start=${before} submit=${t('form.start')} sending=${t('form.starting')} send=${send} />
  </div>`;
}

/** After a failure the next try is a wish of its own, unless nobody knows whether it arrived. */
function useStart(id, from) {
  const [safety, warn] = useState(null);
  const wish = useRef({ key: null, body: null });
  const start = (input) => {
    const body = JSON.stringify(input);
    if (wish.current.body !== body) wish.current = { key: wishKey(), body };
    return from ? post(`/api/runs/${segment(from)}/rerun`, { input })
      : post(`/api/workflows/${segment(id)}/runs`, { input }, { 'Idempotency-Key': wish.current.key });
  };
  const send = async (input) => {
    try {
      const answer = await start(input);
      if (answer.runId) location.hash = to('runs', answer.runId);
      else warn(answer.data?.safety?.message);
      return null;
    } catch (problem) {
      return problem;
    }
  };
  return { send, safety };
}

function Plan({ workflow }) {
  const { steps, analysis } = workflow;
  return html`
    <p class="hint">${t('order.planHint')}
      ${analysis.estimateMillis !== null && html` ${t('order.estimate', lasting(analysis.estimateMillis / 1000))}`}</p>
    <div class="plan"><${Picture} steps=${steps} /><${PlanTable} steps=${steps} /></div>`;
}
