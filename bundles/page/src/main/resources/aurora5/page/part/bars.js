import { html } from '../html.js';
import { t } from '../language.js';
import { lasting } from './time.js';

const percent = (part, whole) => `${Math.round((part / whole) * 10000) / 100}%`;

/** One row of a waterfall; read aloud it is a list of durations. */
export function Bars({ bars, total }) {
  if (bars.length === 0) return html`<span class="bars" aria-hidden="true"></span>`;
  const words = bars.map(({ kind, from, until }) => `${t(`bar.${kind}`)} ${lasting((until - from) / 1000)}`).join(', ');
  return html`<span class="bars" role="img" aria-label=${words} title=${words}>
    ${bars.map(({ kind, from, until }) => html`<span class=${`bar ${kind}`}
      style=${{ left: percent(from, total), width: percent(until - from, total) }}></span>`)}
  </span>`;
}

/** What the kinds of bars mean; only those that are there. */
export function Legend({ kinds }) {
  return html`<ul class="legend">${kinds.map((kind) =>
    html`<li><span class=${`bar ${kind}`} aria-hidden="true"></span>${t(`bar.${kind}`)}</li>`)}</ul>`;
}
