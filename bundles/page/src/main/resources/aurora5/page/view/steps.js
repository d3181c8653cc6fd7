import { html } from '../html.js';
import { knows, t } from '../language.js';
import { useState } from '../lib/preact/hooks.js';
import { announce } from '../part/announce.js';
import { Bars, Legend } from '../part/bars.js';
import { Form } from '../part/form.js';
import { Shape, Status } from '../part/shape.js';
import { Ago, clock, lasting, took } from '../part/time.js';
import { Value } from '../part/value.js';
import { to } from '../route.js';
import { timeline } from '../timeline.js';
import { command, FromHere } from './commands.js';

/** Steps in order, those to come as well, with what took their time; each opens to what it did. */
export function Steps({ run, plan, again }) {
  const own = withThoseToCome(run, plan);
  if (own.length === 0) return html`<p class="hint">${t('run.stepsNone')}</p>`;
  const times = timeline(run, plan, Date.now());
  const planned = new Map(plan.map((step) => [step.name, step]));
  const kinds = new Set(own.flatMap((step) => times.bars(step).map((bar) => bar.kind)));
  return html`
    ${times.queue > 100 && html`<p class="hint">${t('run.waitedForTurn', lasting(times.queue / 1000))}</p>`}
    <ol class="steps">${own.map((step) => html`<li key=${step.name} class="step">
      <${Step} run=${run} step=${step} planned=${planned.get(step.name)} times=${times} again=${again} />
    </li>`)}</ol>
    <${Legend} kinds=${['queue', 'good', 'now', 'bad', 'pause', 'wait', 'off'].filter((kind) => kinds.has(kind))} />`;
}

function withThoseToCome(run, plan) {
  const own = run.steps.filter((step) => !step.name.includes('['));
  if (run.endedAt) return own;
  const toCome = plan.filter((planned) => !own.some((step) => step.name === planned.name));
  return [...own, ...toCome.map(({ name }) => ({ name, status: 'PENDING', attempts: [], result: null }))];
}

const itemsOf = (run, step) => run.steps.filter((s) => s.name.startsWith(`${step.name}[`));

/** What waits for somebody or went wrong is open by itself. */
function Step({ run, step, planned, times, again }) {
  const items = itemsOf(run, step);
  const asks = step.status === 'WAITING' && planned?.kind === 'await';
  const [chosen, choose] = useState(null);
  const open = chosen ?? (asks || step.status === 'FAILED' || step.status === 'UNDO_FAILED');
  const id = `step-${step.name}`;
  return html`
    <button type="button" class="line" aria-expanded=${open ? 'true' : 'false'} aria-controls=${id}
        onClick=${() => choose(!open)}>
      <span class="turn" aria-hidden="true"></span>
      <span class="name">${step.name}</span>
      <${Status} status=${step.status} />
      <${Bars} bars=${times.bars(step)} total=${times.total} />
      <span class="faint">${time(step)}</span>
    </button>
    ${items.length > 0 && html`<${Progress} items=${items} />`}
    <div id=${id} class="inside" hidden=${!open}>
      ${open && html`<${Inside} run=${run} step=${step} planned=${planned} items=${items} times=${times} />`}
      ${open && asks && html`<${Answer} run=${run} step=${step} schema=${planned.eventSchema} again=${again} />`}
    </div>`;
}

function Inside({ run, step, planned, items, times }) {
  const before = (planned?.after ?? []).join(', ');
  return html`
    <dl class="facts">
      ${before && html`<div><dt>${t('graph.after')}</dt><dd>${before}</dd></div>`}
      ${step.attempts[0] && html`<div><dt>${t('run.began')}</dt><dd>${clock(new Date(step.attempts[0].startedAt))}</dd></div>`}
      ${step.attempts.length > 1 && html`<div><dt>${t('run.attempts')}</dt><dd>${step.attempts.length}</dd></div>`}
      ${step.waitsUntil && html`<div><dt>${t('run.until')}</dt><dd><${Ago} at=${step.waitsUntil} /></dd></div>`}
      ${step.child && html`<div><dt>${t('run.child')}</dt><dd><a href=${to('runs', step.child)}>${step.child}</a></dd></div>`}
    </dl>
    <${Attempts} attempts=${step.attempts} />
    ${items.length > 0 && html`<${Items} items=${items} times=${times} />`}
    ${items.length === 0 && step.result !== null && html`<h2>${t('run.stepResult')}</h2><${Value} value=${step.result} />`}
    ${run.endedAt && step.attempts.length > 0 && html`<${FromHere} run=${run} step=${step} />`}`;
}

function time(step) {
  const first = step.attempts[0];
  return first ? took(first.startedAt, step.attempts.at(-1).endedAt) : '';
}

/** Only what did not go well, or not at once, is worth a line. */
function Attempts({ attempts }) {
  const failed = attempts.filter((attempt) => attempt.error);
  if (failed.length === 0) return null;
  return html`<ol class="attempts">
    ${failed.map((attempt) => html`<li>
      <span>${t('run.attempt', attempts.indexOf(attempt) + 1)} · ${took(attempt.startedAt, attempt.endedAt)}</span>
      <span class="said quote">${reason(attempt.error)}</span>
    </li>`)}
  </ol>`;
}

function reason(error) {
  const words = `failure.${error.kind}`;
  return error.message || (knows(words) ? t(words, error.step, error.attempts) : error.kind);
}

function Progress({ items }) {
  const done = items.filter((item) => item.status === 'SUCCEEDED').length;
  const failed = items.filter((item) => item.status === 'FAILED').length;
  return html`<div class="progress">
    <progress max=${items.length} value=${done} aria-label=${t('run.items', done, items.length)}></progress>
    <span class="faint">${t('run.items', done, items.length)}</span>
    ${failed > 0 && html`<span class="chip fail"><${Shape} kind="fail" />${t('run.itemsFailed', failed)}</span>`}
  </div>`;
}

function Items({ items, times }) {
  return html`<ol class="items">${items.map((item) => html`<li key=${item.name}>
    <div class="line"><span class="name">${item.name}</span><${Status} status=${item.status} />
      <${Bars} bars=${times.bars(item)} total=${times.total} /><span class="faint">${time(item)}</span></div>
    <${Attempts} attempts=${item.attempts} />
  </li>`)}</ol>`;
}

/** Answers a step that waits for somebody, by a form of what it waits for. */
function Answer({ run, step, schema, again }) {
  if (!schema) return html`<p class="hint">${t('run.answerUnknown')}</p>`;
  const send = async (answer) => {
    try {
      await command(run, `events/${encodeURIComponent(step.name)}`, answer);
      announce(t('run.answered'));
      again();
      return null;
    } catch (problem) {
      return problem;
    }
  };
  return html`<div class="answer"><${Form} schema=${schema} prefix=${`a-${step.name}`} send=${send}
    submit=${t('run.answerSend')} sending=${t('run.answerSending')}
    heading=${html`<h2>${t('run.answer')}</h2>`} /></div>`;
}
