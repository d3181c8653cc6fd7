import { html } from '../html.js';
import { isText, said, t } from '../language.js';
import { inside, isAbsent, isTable, itemOf, labelOf } from '../schema.js';
import { FileLink, isFile, isPicture, Picture } from './file.js';
import { moment } from './time.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What a part of a document is called, with its unit, without what was said for those who write it. */
const nameOf = (schema, name) => said(labelOf(schema, name)).replace(/ \([^)]*\)$/, '');

/** Any document as people read it: always as text; with a schema, under the names it gives. */
export function Value({ value, schema }) {
  if (value === null || value === undefined || value === '') {
    return html`<span class="faint">${t('value.none')}</span>`;
  }
  if (typeof value === 'boolean') return html`<span>${t(value ? 'form.yes' : 'form.no')}</span>`;
  if (INSTANT.test(value)) return html`<time datetime=${value} title=${value}>${moment(value)}</time>`;
  if (typeof value !== 'object') return html`<span class="said">${String(value)}</span>`;
  if (isFile(value)) return html`<${File} file=${value} label=${nameOf(schema, value.name)} />`;
  if (isText(value)) return html`<span class="said">${said(value)}</span>`;
  return Array.isArray(value)
    ? html`<${Many} values=${value} schema=${itemOf(schema)} />`
    : html`<${Named} values=${value} schema=${schema} />`;
}

function File({ file, label }) {
  return html`${isPicture(file) && html`<${Picture} file=${file} alt=${label} />`}<${FileLink} file=${file} />`;
}

function Many({ values, schema }) {
  if (values.length === 0) return html`<span class="faint">${t('value.none')}</span>`;
  if (isTable(values, isText)) return html`<${Rows} values=${values} schema=${schema} />`;
  return html`<ol class="many">${values.map((v) => html`<li><${Value} value=${v} schema=${schema} /></li>`)}</ol>`;
}

function Rows({ values, schema }) {
  const names = Object.keys(values[0]);
  return html`<div class="wide"><table>
    <thead><tr>${names.map((name) => html`<th scope="col">${nameOf(inside(schema, name), name)}</th>`)}</tr></thead>
    <tbody>${values.map((row) => html`<tr>
      ${names.map((name) => html`<td><${Value} value=${row[name]} schema=${inside(schema, name)} /></td>`)}
    </tr>`)}</tbody>
  </table></div>`;
}

/** Pictures first: they say at a glance what the rest says in words. */
function Named({ values, schema }) {
  const there = Object.entries(values).filter(([name, v]) => !isAbsent(schema, name, v));
  const entries = [...there.filter(([, v]) => isPicture(v)), ...there.filter(([, v]) => !isPicture(v))];
  if (entries.length === 0) return html`<span class="faint">${t('value.none')}</span>`;
  return html`<dl class="named">
    ${entries.map(([name, v]) => html`<div><dt title=${name}>${nameOf(inside(schema, name), name)}</dt>
      <dd><${Value} value=${v} schema=${inside(schema, name)} /></dd></div>`)}
  </dl>`;
}
