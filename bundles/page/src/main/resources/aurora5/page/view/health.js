import { open, Problem } from '../api.js';
import { html } from '../html.js';
import { current, isText, knows, said, t } from '../language.js';
import { useLoad, usePace } from '../part/load.js';
import { Loading, Trouble } from '../part/notice.js';
import { Chip, Shape } from '../part/shape.js';
import { Ago, clock, lasting } from '../part/time.js';
import { to } from '../route.js';

const PACE = 5000;
const KINDS = { ok: 'done', healthy: 'done', ready: 'done', warning: 'warn', degraded: 'warn',
  starting: 'wait', error: 'fail', unhealthy: 'fail', disabled: 'stop' };

/** How the house is: its own health document, or whether it is ready where there is none. */
export function Health() {
  const { value, problem, again } = useLoad(look, current());
  usePace(PACE, again);
  return html`<section class="narrow">
    <h1 tabindex="-1">${t('health.title')}</h1>
    ${problem && html`<${Trouble} problem=${problem} again=${again} />`}
    ${!value && !problem && html`<${Loading} />`}
    ${value && html`<${Verdict} document=${value} />
      ${value.services && html`<h2>${t('health.services')}</h2><${Table} rows=${value.services} />`}
      ${value.system && html`<h2>${t('health.system')}</h2><${Table} rows=${value.system} />`}
      ${value.workflows && Object.keys(value.workflows).length > 0
        && html`<h2>${t('health.workflows')}</h2><${Table} rows=${value.workflows} />`}
      <p class="hint">${t('health.checked', clock(value.looked))}</p>
      <button type="button" class="button quiet" onClick=${again}>${t('health.refresh')}</button>`}
  </section>`;
}

/** 503 is an answer as well: it says what is wrong. */
async function look() {
  const accept = (status) => status === 503;
  try {
    const answer = await open('/orchestrator/health', { accept });
    const document = await answer.json();
    if (!(document.status in KINDS)) throw new Problem(answer.status, said(document.detail));
    return { ...document, looked: new Date() };
  } catch (e) {
    if (e.status !== 404) throw e;
    const { status, ...parts } = await (await open('/orchestrator/health/ready', { accept })).json();
    return { status, services: parts, looked: new Date() };
  }
}

function Verdict({ document }) {
  const kind = KINDS[document.status];
  const causes = kind === 'done' ? [] : causesOf(document);
  return html`<div class=${`verdict ${kind}`} role="status">
    <${Shape} kind=${kind} /><div><strong>${t(`health.${document.status}`)}</strong>
    ${causes.length > 0 && html`<ul>${causes.map(([name, text]) => html`<li>${name} – ${text}</li>`)}</ul>`}
    ${kind !== 'done' && html`<p><a href=${to('alerts')}>${t('health.toAlerts')}</a></p>`}</div></div>`;
}

/** What makes the verdict less than good: probes in trouble, then workflows whose runs fail. */
function causesOf({ services = {}, system = {}, workflows = {} }) {
  const probes = Object.entries({ ...services, ...system })
    .filter(([, reading]) => ['warning', 'error'].includes(reading?.status))
    .map(([name, reading]) => [word(name), said(reading.message) || word(reading.status)]);
  const failing = Object.entries(workflows).filter(([, tally]) => tally.errors > 0)
    .map(([name, tally]) => [name, t('health.failing', tally.errors, tally.total)]);
  return [...probes, ...failing];
}

function Table({ rows }) {
  return html`<dl class="table">${Object.entries(rows).map(([name, value]) => html`<div key=${name}>
    <dt>${word(name)}</dt><dd><${Reading} value=${value} /></dd></div>`)}</dl>`;
}

function Reading({ value }) {
  if (typeof value === 'boolean') {
    return html`<${Chip} kind=${value ? 'done' : 'wait'} text=${t(value ? 'health.ok' : 'health.starting')} />`;
  }
  if (value === null || typeof value !== 'object') return html`<span>${String(value ?? t('value.none'))}</span>`;
  if (isText(value)) return html`<span>${said(value)}</span>`;
  if (value.seconds !== undefined) return html`<span>${lasting(value.seconds)}</span>`;
  const { status, message, latency, ...rest } = value;
  const quiet = status === 'ok' || status === 'disabled';
  return html`
    ${status && html`<${Chip} kind=${KINDS[status] ?? 'soon'} text=${word(status)} />`}
    ${message && !quiet && html`<span>${said(message)}</span>`}
    ${latency > 0 && html`<span class="faint">${t('health.latency', latency)}</span>`}
    ${Object.entries(rest).filter(([, v]) => v !== null && typeof v !== 'object').map(([name, v]) =>
      html`<span class="faint">${word(name)} <${Figure} name=${name} value=${v} /></span>`)}`;
}

function Figure({ name, value }) {
  return name === 'lastRun' ? html`<${Ago} at=${value} />` : html`<span>${inGigabytes(String(value))}</span>`;
}

const inGigabytes = (text) => text.replace(/^(\d{4,})MB$/, (all, megabytes) => `${(megabytes / 1024).toFixed(1)} GB`);

const NAMES = { success: 'succeeded', successRate: 'success', avgDuration: 'average' };

const word = (name) => {
  const key = `health.${NAMES[name] ?? name}`;
  return knows(key) ? t(key) : name;
};
