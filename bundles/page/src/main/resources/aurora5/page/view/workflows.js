import { get } from '../api.js';
import { html } from '../html.js';
import { current, knows, t } from '../language.js';
import { watch } from '../live.js';
import { useEffect } from '../lib/preact/hooks.js';
import { useCalm, useLoad, usePace } from '../part/load.js';
import { Empty, Loading, Trouble } from '../part/notice.js';
import { Chip } from '../part/shape.js';
import { to } from '../route.js';
import { Row } from './runs.js';

const EXAMPLES = 3;
const RECENT = 3;
const PACE = 1000;
const SLOW = 5000;

/** Everything that can be started, and what was started last. */
export function Workflows() {
  const { value, problem, again } = useLoad(() => get('/api/workflows'), current());
  usePace(SLOW, again);
  return html`<section>
    <h1 tabindex="-1">${t('workflows.title')}</h1>
    <p class="lead">${t('workflows.lead')} <a href=${to('chat')}>${t('workflows.say')}</a></p>
    ${problem && html`<${Trouble} problem=${problem} again=${again} />`}
    ${!value && !problem && html`<${Loading} />`}
    ${value?.workflows.length === 0
      && html`<${Empty} title=${t('workflows.none')} hint=${t('workflows.noneHint')} />`}
    <ul class="cards">
      ${byUse(value?.workflows ?? []).map((workflow) => html`<li key=${workflow.id}><${Card} workflow=${workflow} /></li>`)}
    </ul>
    <${Recent} />
  </section>`;
}

/** Those that say what they are for come first. */
const byUse = (all) => [...all].sort((a, b) => Boolean(b.description) - Boolean(a.description));

function Card({ workflow }) {
  const { id, description, examples, state } = workflow;
  return html`<article class="card">
    <header>
      <h2>${description || id}</h2>
      ${state !== 'LIVE' && html`<${Chip} kind="wait" text=${t(`workflows.state.${state}`)} />`}
    </header>
    ${examples.length > 0 && html`<ul class="examples" aria-label=${t('workflows.examples')}>
      ${examples.slice(0, EXAMPLES).map((example) => html`<li>${example}</li>`)}</ul>`}
    <footer>
      ${state === 'LIVE' && html`<a class="button" href=${to('workflows', id)}
        aria-label=${t('workflows.openLabel', description || id)}>${t('workflows.open')}</a>`}
      <a class="button quiet" href=${`${to('runs')}?workflow=${encodeURIComponent(id)}`}
        aria-label=${t('workflows.runsLabel', description || id)}>${t('workflows.runs')}</a>
    </footer>
    <${Facts} workflow=${workflow} />
  </article>`;
}

function Facts({ workflow }) {
  const effects = `workflows.effects.${workflow.sideEffects}`;
  const old = workflow.draining.filter(({ runs }) => runs.length > 0);
  return html`<ul class="facts">
    <li><code>${workflow.id}</code></li>
    <li><a href=${`${to('workflows', workflow.id)}?tab=plan`}>${t('workflows.steps', workflow.steps.length)}</a></li>
    ${knows(effects) && html`<li>${t(effects)}</li>`}
    ${old.map(({ version, runs }) => html`<li><a href=${`${to('workflows', workflow.id)}?tab=versions`}>
      ${t('workflows.draining', version, runs.length)}</a></li>`)}
  </ul>`;
}

function Recent() {
  const { value, again } = useLoad(() => get(`/api/runs?limit=${RECENT}`), current());
  const calm = useCalm(PACE, again);
  useEffect(() => watch(calm), []);
  if (!value?.runs.length) return null;
  return html`<h2 class="apart">${t('workflows.recent')}</h2>
    <ol class="rows" aria-label=${t('workflows.recent')}>
      ${value.runs.map((row) => html`<li key=${row.id}><${Row} row=${row} /></li>`)}</ol>`;
}
