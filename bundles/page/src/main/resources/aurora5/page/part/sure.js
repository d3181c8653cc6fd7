import { html } from '../html.js';
import { t } from '../language.js';
import { useEffect, useRef, useState } from '../lib/preact/hooks.js';

/** A button that asks once more, because what it does cannot be taken back. */
export function Sure({ text, question, yes, act }) {
  const [asking, ask] = useState(false);
  const no = useRef(null);
  const open = useRef(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (asked.current) open.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return html`<button type="button" class="button quiet" ref=${open} onClick=${() => ask(true)}>${text}</button>`;
  }
  return html`<div class="ask" role="group" aria-label=${question}
      onKeyDown=${(event) => event.key === 'Escape' && ask(false)}>
    <span>${question}</span>
    <button type="button" class="button danger" onClick=${() => { ask(false); act(); }}>${yes}</button>
    <button type="button" class="button quiet" ref=${no} onClick=${() => ask(false)}>${t('app.no')}</button>
  </div>`;
}
