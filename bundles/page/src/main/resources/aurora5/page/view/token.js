import { keepToken } from '../api.js';
import { html } from '../html.js';
import { t } from '../language.js';
import { useState } from '../lib/preact/hooks.js';

/** Asks for the token of the API. */
export function Token({ tried, entered }) {
  const [token, type] = useState('');
  const submit = (event) => {
    event.preventDefault();
    if (!token.trim()) return;
    keepToken(token.trim());
    entered();
  };
  return html`<section class="narrow">
    <h1 tabindex="-1">${t('token.title')}</h1>
    <p class="lead">${t('token.hint')}</p>
    <form class="sheet" onSubmit=${submit}>
      ${tried && html`<p class="notice fail" role="alert">${t('token.wrong')}</p>`}
      <div class="field">
        <label for="token">${t('token.label')}</label>
        <input id="token" type="password" autocomplete="off" value=${token} onInput=${(e) => type(e.target.value)} />
      </div>
      <button type="submit" class="button big">${t('token.enter')}</button>
    </form>
  </section>`;
}
