import { html } from '../html.js';

const POINT = /^- /;

/** A text as it was written, its lines that begin with a dash as a list. */
export function Lines({ text }) {
  return html`<div class="lines">${blocks(text).map(({ points, lines }) => (points
    ? html`<ul>${lines.map((line) => html`<li>${line.replace(POINT, '')}</li>`)}</ul>`
    : html`<p class="said">${lines.join('\n')}</p>`))}</div>`;
}

function blocks(text) {
  const all = [];
  for (const line of text.split('\n')) {
    const points = POINT.test(line);
    if (all.at(-1)?.points === points) all.at(-1).lines.push(line);
    else if (line.trim()) all.push({ points, lines: [line] });
  }
  return all;
}
