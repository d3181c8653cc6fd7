import { html } from '../html.js';
import { t } from '../language.js';
import { announce } from '../part/announce.js';
import { Trouble } from '../part/notice.js';
import { Chip } from '../part/shape.js';
import { to } from '../route.js';
import { command, useCommand } from './commands.js';

/** Which versions are here, and which runs the old ones still have to end. */
export function Versions({ workflow, again }) {
  const old = workflow.draining;
  return html`<div class="narrow">
    <p class="hint">${t('versions.hint')}</p>
    <ul class="stack">
      <li class="sheet version">
        <${Head} version=${workflow} live=${workflow.state === 'LIVE'} />
      </li>
      ${old.map((version) => html`<li class="sheet version" key=${version.plugin}>
        <${Head} version=${version} runs=${version.runs.length} />
        <${Pinned} runs=${version.runs} again=${again} />
      </li>`)}
    </ul>
  </div>`;
}

function Head({ version, live, runs = 0 }) {
  return html`<div class="line">
      <h2>${version.version}</h2>
      ${live ? html`<${Chip} kind="done" text=${t('versions.live')} />`
        : html`<${Chip} kind="wait" text=${t('versions.draining', runs)} />`}
    </div>
    <p class="hint"><code>${version.bundle}</code> <code title=${version.plugin}>${version.plugin.slice(0, 12)}</code></p>`;
}

/** Runs that the version keeps alive; each can go on with the newest one if the plan is the same. */
function Pinned({ runs, again }) {
  const [problem, tell] = useCommand();
  return html`${problem && html`<${Trouble} problem=${problem} />`}
    <ul class="pinned">${runs.map((id) => html`<li key=${id} class="line">
      <a href=${to('runs', id)}><code>${id}</code></a>
      <button type="button" class="quiet small" aria-label=${t('versions.moveLabel', id)} onClick=${() =>
        tell(() => command({ id }, 'move'), () => { announce(t('run.moved')); again(); })}>${t('versions.move')}</button>
    </li>`)}</ul>`;
}
