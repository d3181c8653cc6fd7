import { html } from '../html.js';
import { knows, t } from '../language.js';
import { Status } from '../part/shape.js';
import { Ago, took } from '../part/time.js';
import { Value } from '../part/value.js';
import { to } from '../route.js';
import { Answer } from './commands.js';

/** Steps in order, those to come as well, the items of a fan-out below their step. */
export function Steps({ run, plan, again }) {
  const own = withThoseToCome(run, plan);
  if (own.length === 0) return html`<p class="hint">${t('run.stepsNone')}</p>`;
  const kinds = Object.fromEntries(plan.map((step) => [step.name, step.kind]));
  return html`<ol class="steps">
    ${own.map((step) => html`<li key=${step.name} class="step">
      <${Step} step=${step} items=${itemsOf(run, step)} />
      ${answerable(step, kinds) && html`<${Answer} run=${run} step=${step} again=${again} />`}
    </li>`)}
  </ol>`;
}

function withThoseToCome(run, plan) {
  const own = run.steps.filter((step) => !step.name.includes('['));
  if (run.endedAt) return own;
  const toCome = plan.filter((planned) => !own.some((step) => step.name === planned.name));
  return [...own, ...toCome.map(({ name }) => ({ name, status: 'PENDING', attempts: [], result: null }))];
}

const itemsOf = (run, step) => run.steps.filter((s) => s.name.startsWith(`${step.name}[`));

const answerable = (step, kinds) =>
  step.status === 'WAITING' && (kinds[step.name] ?? 'await') === 'await';

function Step({ step, items }) {
  return html`
    <div class="line">
      <strong class="name">${step.name}</strong>
      <${Status} status=${step.status} />
      <span class="faint">${time(step)}</span>
    </div>
    ${step.waitsUntil && html`<p class="hint">${t('run.until')} <${Ago} at=${step.waitsUntil} /></p>`}
    ${step.child && html`<p><a href=${to('runs', step.child)}>${t('run.child')}</a></p>`}
    <${Attempts} attempts=${step.attempts} />
    ${items.length > 0 && html`<${Items} items=${items} />`}
    ${items.length === 0 && step.result !== null && html`<details>
      <summary>${t('run.stepResult')}</summary><${Value} value=${step.result} /></details>`}`;
}

function time(step) {
  const first = step.attempts[0];
  if (!first) return '';
  const last = step.attempts.at(-1);
  return took(first.startedAt, last.endedAt);
}

/** Only what did not go well, or not at once, is worth a line. */
function Attempts({ attempts }) {
  const failed = attempts.filter((attempt) => attempt.error);
  if (failed.length === 0) return null;
  return html`<ol class="attempts">
    ${failed.map((attempt) => html`<li>
      <span>${t('run.attempt', attempts.indexOf(attempt) + 1)}</span>
      <span class="said quote">${reason(attempt.error)}</span>
    </li>`)}
  </ol>`;
}

function reason(error) {
  const words = `failure.${error.kind}`;
  return error.message || (knows(words) ? t(words, error.step, error.attempts) : error.kind);
}

function Items({ items }) {
  const done = items.filter((item) => item.status === 'SUCCEEDED').length;
  return html`
    <progress max=${items.length} value=${done} aria-label=${t('run.items', done, items.length)}></progress>
    <details>
      <summary>${t('run.items', done, items.length)} · ${t('run.itemsShow')}</summary>
      <ol class="items">${items.map((item) => html`<li key=${item.name}>
        <div class="line"><span class="name">${item.name}</span><${Status} status=${item.status} />
          <span class="faint">${time(item)}</span></div>
        <${Attempts} attempts=${item.attempts} />
      </li>`)}</ol>
    </details>`;
}
