import { html } from '../html.js';
import { useRef } from '../lib/preact/hooks.js';

/** Several looks at one thing; the arrow keys go from one to the next. */
export function Tabs({ label, all, at, choose, children }) {
  const list = useRef(null);
  const names = all.map(([name]) => name);
  const step = (event) => {
    const now = names.indexOf(at);
    const goal = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: names.length - 1 }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    const next = (goal + names.length) % names.length;
    choose(names[next]);
    list.current.children[next].focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label} ref=${list} onKeyDown=${step}>
      ${all.map(([name, text]) => html`<button type="button" role="tab" key=${name} id=${`tab-${name}`}
        aria-selected=${name === at ? 'true' : 'false'} aria-controls="panel" tabindex=${name === at ? 0 : -1}
        onClick=${() => choose(name)}>${text}</button>`)}
    </div>
    <div id="panel" role="tabpanel" aria-labelledby=${`tab-${at}`}>${children}</div>`;
}
