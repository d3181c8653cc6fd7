import { html } from '../html.js';
import { t } from '../language.js';
import { useState } from '../lib/preact/hooks.js';
import { announce } from './announce.js';

/** Puts a text where it can be pasted from; shows it where the browser does not allow that. */
export function Copy({ text, make }) {
  const [state, set] = useState({});
  const copy = async () => {
    const made = await make();
    try {
      await navigator.clipboard.writeText(made);
      set({ done: true });
      announce(t('app.copied'));
    } catch {
      set({ shown: made });
    }
  };
  return html`
    <button type="button" class="button quiet" onClick=${copy}>${state.done ? `✓ ${t('app.copied')}` : text}</button>
    ${state.shown && html`<label class="copy">${t('app.copyByHand')}
      <textarea readonly rows="4" ref=${(area) => area?.select()}>${state.shown}</textarea></label>`}`;
}
