import { get } from '../api.js';
import { html } from '../html.js';
import { current, knows, t } from '../language.js';
import { useLoad } from '../part/load.js';
import { Empty, Loading, Trouble } from '../part/notice.js';
import { Chip } from '../part/shape.js';
import { to } from '../route.js';

/** Everything that can be started. */
export function Workflows() {
  const { value, problem, again } = useLoad(() => get('/api/workflows'), current());
  return html`<section>
    <h1 tabindex="-1">${t('workflows.title')}</h1>
    <p class="lead">${t('workflows.lead')}</p>
    ${problem && html`<${Trouble} problem=${problem} again=${again} />`}
    ${!value && !problem && html`<${Loading} />`}
    ${value?.workflows.length === 0
      && html`<${Empty} title=${t('workflows.none')} hint=${t('workflows.noneHint')} />`}
    <ul class="cards">
      ${value?.workflows.map((workflow) => html`<li key=${workflow.id}><${Card} workflow=${workflow} /></li>`)}
    </ul>
  </section>`;
}

function Card({ workflow }) {
  const { id, description, examples, state } = workflow;
  return html`<article class="card">
    <header>
      <h2>${id}</h2>
      <${Chip} kind=${state === 'LIVE' ? 'done' : 'wait'} text=${t(`workflows.state.${state}`)} />
    </header>
    ${description && html`<p class="about">${description}</p>`}
    ${examples.length > 0 && html`<div class="examples">
      <h3>${t('workflows.examples')}</h3>
      <ul>${examples.map((example) => html`<li>${example}</li>`)}</ul>
    </div>`}
    <${Facts} workflow=${workflow} />
    <footer>
      ${state === 'LIVE' && html`<a class="button" href=${to('workflows', id)}
        aria-label=${t('workflows.openLabel', id)}>${t('workflows.open')}</a>`}
      <a class="button quiet" href=${`${to('runs')}?workflow=${encodeURIComponent(id)}`}
        aria-label=${t('workflows.runsLabel', id)}>${t('workflows.runs')}</a>
    </footer>
  </article>`;
}

function Facts({ workflow }) {
  const effects = `workflows.effects.${workflow.sideEffects}`;
  return html`<ul class="facts">
    <li>${t('workflows.version')} ${workflow.version}</li>
    <li>${t('workflows.steps', workflow.steps.length)}</li>
    ${knows(effects) && html`<li>${t(effects)}</li>`}
    ${workflow.draining.filter((old) => old.runs.length > 0).map((old) =>
      html`<li>${t('workflows.draining', old.version, old.runs.length)}</li>`)}
  </ul>`;
}
