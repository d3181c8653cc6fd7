import { html } from '../html.js';
import { t } from '../language.js';
import { Shape } from './shape.js';

/** What went wrong, where and what to do. */
export function Trouble({ problem, again }) {
  return html`<div class="notice fail" role="alert">
    <${Shape} kind="fail" />
    <div>
      <strong>${t('error.title')}</strong>
      <p>${problem.message}</p>
      ${again && html`<button type="button" class="quiet" onClick=${again}>${t('app.again')}</button>`}
    </div>
  </div>`;
}

/** Nothing to show, and what leads to something; `whole` if the view has nothing else. */
export function Empty({ title, hint, whole, children }) {
  return html`<div class="empty">
    ${whole ? html`<h1 tabindex="-1">${title}</h1>` : html`<h2>${title}</h2>`}
    <p>${hint}</p>
    ${children}
  </div>`;
}

export function Loading() {
  return html`<p class="loading" role="status">${t('app.loading')}</p>`;
}
