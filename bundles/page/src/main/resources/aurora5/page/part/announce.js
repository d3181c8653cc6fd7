import { html } from '../html.js';
import { useEffect, useState } from '../lib/preact/hooks.js';

let say = () => {};

/** Tells it to those who listen instead of looking. */
export const announce = (text) => say(text);

export function Announcer() {
  const [text, set] = useState('');
  useEffect(() => {
    say = set;
    return () => { say = () => {}; };
  }, []);
  return html`<div class="unseen" role="status" aria-live="polite">${text}</div>`;
}
