import { html } from '../html.js';
import { t } from '../language.js';
import { useEffect, useRef, useState } from '../lib/preact/hooks.js';
import { to } from '../route.js';

const KEY = 'aurora.keys';
const WAIT = 1200;
const PLACES = { w: 'workflows', t: 'chat', r: 'runs', a: 'alerts', c: 'contexts', h: 'health' };
const LIST = [['g w', 'workflows.short'], ['g t', 'chat.short'], ['g r', 'runs.short'], ['g a', 'alerts.short'], ['g c', 'contexts.short'],
  ['g h', 'health.short'], ['/', 'keys.search'], ['j  k', 'keys.rows'], ['←  →', 'keys.pages'], ['?', 'keys.list']];

const typing = (target) => target.closest?.('input, textarea, select, [contenteditable]');

/** What single keys do, and the list of them; whom they disturb can turn them off. */
export function Keys() {
  const [on, turn] = useState(localStorage.getItem(KEY) !== 'off');
  const list = useRef(null);
  const show = () => list.current.open || list.current.showModal();
  useKeys(on, show);
  const change = (event) => {
    localStorage.setItem(KEY, event.target.checked ? 'on' : 'off');
    turn(event.target.checked);
  };
  return html`
    <button type="button" class="quiet small" onClick=${show}>${t('keys.title')} <kbd>?</kbd></button>
    <dialog ref=${list} aria-labelledby="keys-title" onClick=${(e) => e.target === list.current && list.current.close()}>
      <h2 id="keys-title">${t('keys.title')}</h2>
      <dl class="keys">${LIST.map(([keys, key]) => html`<div>
        <dt>${keys.split(' ').filter(Boolean).map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${t(key)}</dd></div>`)}</dl>
      <label class="check"><input type="checkbox" checked=${on} onChange=${change} /> ${t('keys.use')}</label>
      <form method="dialog"><button class="button">${t('keys.close')}</button></form>
    </dialog>`;
}

function useKeys(on, show) {
  const started = useRef(0);
  useEffect(() => {
    if (!on) return;
    const pressed = (event) => {
      if (typing(event.target) || event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
      const second = Date.now() - started.current < WAIT && PLACES[event.key];
      started.current = event.key === 'g' ? Date.now() : 0;
      if (second) location.hash = to(second);
      else if (event.key === '?') show();
      else if (event.key === '/') search(event);
      else if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [on]);
}

function search(event) {
  const entry = document.querySelector('input[type=search]');
  if (!entry) return;
  event.preventDefault();
  entry.focus();
}

function move(by) {
  const rows = [...document.querySelectorAll('.rows a, .steps > li > .line')];
  rows[Math.min(rows.length - 1, Math.max(0, rows.indexOf(document.activeElement) + by))]?.focus();
}
