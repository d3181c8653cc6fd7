import { html } from '../html.js';
import { isText, said, t } from '../language.js';
import { FileLink, isFile } from './file.js';

/** Any document as people read it: always as text. */
export function Value({ value }) {
  if (value === null || value === undefined || value === '') {
    return html`<span class="faint">${t('value.none')}</span>`;
  }
  if (typeof value === 'boolean') return html`<span>${t(value ? 'form.yes' : 'form.no')}</span>`;
  if (typeof value !== 'object') return html`<span class="said">${String(value)}</span>`;
  if (isFile(value)) return html`<${FileLink} file=${value} />`;
  if (isText(value)) return html`<span class="said">${said(value)}</span>`;
  return Array.isArray(value) ? html`<${Many} values=${value} />` : html`<${Named} values=${value} />`;
}

function Many({ values }) {
  if (values.length === 0) return html`<span class="faint">${t('value.none')}</span>`;
  return html`<ol class="many">${values.map((v) => html`<li><${Value} value=${v} /></li>`)}</ol>`;
}

function Named({ values }) {
  const entries = Object.entries(values);
  if (entries.length === 0) return html`<span class="faint">${t('value.none')}</span>`;
  return html`<dl class="named">
    ${entries.map(([name, v]) => html`<div><dt>${name}</dt><dd><${Value} value=${v} /></dd></div>`)}
  </dl>`;
}
