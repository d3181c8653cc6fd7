import { get, open, segment } from '../api.js';
import { html } from '../html.js';
import { current, t } from '../language.js';
import { useState } from '../lib/preact/hooks.js';
import { announce } from '../part/announce.js';
import { useLoad, usePace } from '../part/load.js';
import { Empty, Loading, Trouble } from '../part/notice.js';
import { Tabs } from '../part/tabs.js';
import { Ago, bytes, moment } from '../part/time.js';
import { Value } from '../part/value.js';
import { keep, to } from '../route.js';

const PACE = 5000;

/** What runs share, and how long it stays. */
export function Contexts() {
  const { value, problem, again } = useLoad(() => get('/api/contexts'), current());
  usePace(PACE, again);
  return html`<section>
    <h1 tabindex="-1">${t('contexts.title')}</h1>
    <p class="lead">${t('contexts.lead')}</p>
    ${problem && html`<${Trouble} problem=${problem} again=${again} />`}
    ${!value && !problem && html`<${Loading} />`}
    ${value?.contexts.length === 0 && html`<${Empty} title=${t('contexts.none')} hint=${t('contexts.noneHint')} />`}
    ${value?.contexts.length > 0 && html`
      <ol class="rows" aria-label=${t('contexts.title')}>${value.contexts.map((context) => html`<li key=${context.id}>
        <a class="row context" href=${to('contexts', context.id)}>
          <strong class="name"><code title=${context.id}>${brief(context.id)}</code></strong>
          <span>${t('contexts.keys', context.keys.length)}</span>
          <${Size} context=${context} />
          <span class="faint"><${Life} context=${context} /></span>
        </a></li>`)}</ol>
      <${CleanUp} again=${again} />`}
  </section>`;
}

/** Hashes only tell one from another, for which their beginning is enough. */
const brief = (id) => id.replace(/[0-9a-f]{32,}/g, (hash) => `${hash.slice(0, 8)}…`);

function Size({ context }) {
  return html`<span class="size"><meter min="0" max=${context.maxBytes} high=${context.maxBytes * 0.8}
      value=${context.bytes} aria-label=${t('contexts.size')}></meter>
    ${t('contexts.of', bytes(context.bytes), bytes(context.maxBytes))}</span>`;
}

function Life({ context }) {
  if (!context.expiresAt) return html`<span>${t('contexts.open')}</span>`;
  return html`<span>${t('contexts.goes')} <${Ago} at=${context.expiresAt} /></span>`;
}

function CleanUp({ again }) {
  const [problem, complain] = useState(null);
  const clean = async () => {
    try {
      const { removed } = await (await open('/api/contexts?expired=true', { method: 'DELETE' })).json();
      announce(t('contexts.cleaned', removed));
      again();
    } catch (e) {
      complain(e);
    }
  };
  return html`${problem && html`<${Trouble} problem=${problem} />`}
    <button type="button" class="button quiet" onClick=${clean}>${t('contexts.clean')}</button>`;
}

/** One of them: its values and everything that happened to them. */
export function Context({ id, query }) {
  const [tab, setTab] = useState(query.get('tab') ?? 'values');
  const { value, problem, again } = useLoad(() => get(`/api/contexts/${segment(id)}`), `${current()} ${id}`);
  usePace(PACE, again);
  const choose = (next) => {
    setTab(next);
    keep({ tab: next === 'values' ? '' : next });
  };
  const gone = problem?.status === 404;
  return html`<section>
    <p class="back"><a href=${to('contexts')}>← ${t('contexts.title')}</a></p>
    <h1 tabindex="-1">${t('contexts.one')}</h1>
    <p class="code-name"><code>${id}</code> <a href=${to('runs', id)}>${t('contexts.run')}</a></p>
    ${gone && html`<${Empty} title=${t('contexts.empty')} hint=${t('contexts.emptyHint')} />`}
    ${problem && !gone && html`<${Trouble} problem=${problem} again=${again} />`}
    ${!value && !problem && html`<${Loading} />`}
    ${value && !gone && html`
      <p class="meta"><${Size} context=${value} /> <span class="faint"><${Life} context=${value} /></span></p>
      <${Tabs} label=${t('contexts.one')} at=${tab} choose=${choose}
        all=${['values', 'history'].map((name) => [name, t(`contexts.${name}`)])}>
        ${tab === 'values' ? html`<${Values} values=${value.values} />`
          : html`<${History} id=${id} at=${value.updatedAt} />`}<//>`}
  </section>`;
}

function Values({ values }) {
  const all = Object.entries(values);
  if (all.length === 0) return html`<p class="hint">${t('contexts.noValues')}</p>`;
  return html`<dl class="table">${all.map(([key, { value, version, changedAt }]) => html`<div key=${key}>
    <dt><code>${key}</code><span class="hint">${t('contexts.version', version)} · <${Ago} at=${changedAt} /></span></dt>
    <dd><${Value} value=${value} /></dd></div>`)}</dl>`;
}

/** Newest first: who changed what, in which step, from what to what. */
function History({ id, at }) {
  const { value, problem, again } = useLoad(() => get(`/api/contexts/${segment(id)}/history`), `${id} ${at}`);
  if (problem) return html`<${Trouble} problem=${problem} again=${again} />`;
  if (!value) return html`<${Loading} />`;
  return html`<div class="wide" tabindex="0" role="region" aria-label=${t('contexts.history')}><table>
    <thead><tr>${['log.at', 'contexts.key', 'log.what', 'contexts.old', 'contexts.new', 'contexts.by'].map((key) =>
      html`<th scope="col">${t(key)}</th>`)}</tr></thead>
    <tbody>${[...value.history].reverse().map((change, i) => html`<tr key=${value.history.length - i}>
      <td><time datetime=${change.timestamp}>${moment(change.timestamp)}</time></td>
      <th scope="row"><code>${change.key ?? change.keys.join(', ')}</code></th>
      <td>${t(`contexts.action.${change.action}`)}</td>
      <td><${Short} value=${change.oldValue} /></td>
      <td><${Short} value=${change.newValue} /></td>
      <td>${change.step ? html`<a href=${to('runs', change.by)}>${change.step}</a>` : change.by}</td>
    </tr>`)}</tbody></table></div>`;
}

const SHORT = 80;

function Short({ value }) {
  if (value === null || value === undefined) return html`<span class="faint">–</span>`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.length <= SHORT) return html`<span class="said">${text}</span>`;
  return html`<details><summary class="said">${text.slice(0, SHORT)}…</summary><${Value} value=${value} /></details>`;
}
