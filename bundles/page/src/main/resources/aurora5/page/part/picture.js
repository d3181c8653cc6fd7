import { BOX, drawn } from '../graph.js';
import { html } from '../html.js';
import { t } from '../language.js';
import { useMemo } from '../lib/preact/hooks.js';
import { lasting } from './time.js';
import { KIND, Shape, statusText } from './shape.js';

/** The plan as a picture, coloured by how far a run has got; the table beside it says the same. */
export function Picture({ steps, statuses = new Map() }) {
  const { width, height, boxes, arrows } = useMemo(() => drawn(steps), [steps]);
  const edge = 8;
  return html`<div class="graph" tabindex="0" role="region" aria-label=${t('graph.title')}>
    <svg width=${width + 2 * edge} height=${height + 2 * edge} role="img" aria-label=${t('graph.summary', steps.length)}
      viewBox=${`${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}`}>
      <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path class="tip" d="M0 0L8 4L0 8z" /></marker></defs>
      ${arrows.map(({ path }) => html`<path class="arrow" d=${path} marker-end="url(#tip)" />`)}
      ${boxes.map((box) => html`<${Box} box=${box} status=${statuses.get(box.step.name)} />`)}
    </svg>
  </div>`;
}

function Box({ box, status }) {
  const kind = status ? KIND[status] ?? 'soon' : '';
  return html`<g transform=${`translate(${box.x - BOX.width / 2} ${box.y - BOX.height / 2})`} class=${`box ${kind}`}>
    <rect width=${BOX.width} height=${BOX.height} rx="12" />
    ${kind && html`<svg x="12" y="16" width="20" height="20"><${Shape} kind=${kind} /></svg>`}
    <text x=${kind ? 40 : 16} y=${status ? 23 : 31}>${shortened(box.step.name, kind ? 15 : 18)}</text>
    ${status && html`<text class="under" x="40" y="40">${statusText(status)}</text>`}
    <title>${box.step.name}</title>
  </g>`;
}

const shortened = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** The same as a table. */
export function PlanTable({ steps, statuses }) {
  return html`<div class="wide" tabindex="0" role="region" aria-label=${t('graph.table')}><table>
    <thead><tr><th scope="col">${t('graph.step')}</th>${statuses && html`<th scope="col">${t('runs.status')}</th>`}
      <th scope="col">${t('graph.after')}</th><th scope="col">${t('graph.kind')}</th>
      <th scope="col">${t('graph.retry')}</th><th scope="col">${t('graph.timeout')}</th></tr></thead>
    <tbody>${steps.map((step) => html`<tr key=${step.name}>
      <th scope="row">${step.name}</th>
      ${statuses && html`<td>${statusText(statuses.get(step.name) ?? 'PENDING')}</td>`}
      <td>${step.after.join(', ') || t('graph.first')}</td>
      <td>${t(`graph.kind.${step.kind}`)}</td>
      <td>${tries(step.retry)}</td>
      <td>${step.timeout === null ? '–' : lasting(step.timeout / 1000)}</td>
    </tr>`)}</tbody></table></div>`;
}

function tries(retry) {
  if (retry.policy === 'backoff') return t('graph.attempts', retry.attempts);
  return retry.policy === 'standard' ? t('graph.standard') : '–';
}
