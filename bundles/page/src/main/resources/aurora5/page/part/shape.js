import { html } from '../html.js';
import { knows, t } from '../language.js';

/** A shape for each kind of state, so that nothing hangs on colour alone. */
const SHAPES = {
  done: html`<circle cx="10" cy="10" r="8" /><path class="cut" d="M6 10.4l2.8 2.8L14.2 7.4" />`,
  fail: html`<path d="M6.4 2h7.2L18 6.4v7.2L13.6 18H6.4L2 13.6V6.4z" /><path class="cut" d="M7 7l6 6M13 7l-6 6" />`,
  work: html`<circle class="line" cx="10" cy="10" r="7.5" /><path d="M10 2.5a7.5 7.5 0 0 1 0 15z" />`,
  wait: html`<path d="M10 1.5L18.5 10 10 18.5 1.5 10z" /><path class="cut" d="M8 7.2v5.6M12 7.2v5.6" />`,
  soon: html`<circle class="line dash" cx="10" cy="10" r="7.5" />`,
  stop: html`<circle class="line" cx="10" cy="10" r="7.5" /><path class="line" d="M6 10h8" />`,
  warn: html`<path d="M10 2l8.5 15.5h-17z" /><path class="cut" d="M10 8v4.4M10 14.8v.2" />`,
  back: html`<circle class="line" cx="10" cy="10" r="7.5" /><path class="line" d="M13 12.5c0-4-5-4-5.5-1M7 7.8v3.4h3.4" />`,
};

export const KIND = {
  SUCCEEDED: 'done', FAILED: 'fail', TIMED_OUT: 'fail', UNDO_FAILED: 'fail', RUNNING: 'work',
  RETRYING: 'work', WAITING: 'wait', WAITING_FOR_PLUGIN: 'wait', QUEUED: 'soon', PENDING: 'soon',
  CANCELLED: 'stop', SKIPPED: 'stop', COMPENSATING: 'back', UNDOING: 'back', UNDONE: 'back',
};

export function Shape({ kind }) {
  return html`<svg class=${`shape ${kind}`} viewBox="0 0 20 20" aria-hidden="true">${SHAPES[kind]}</svg>`;
}

export const statusText = (status) => (knows(`status.${status}`) ? t(`status.${status}`) : String(status));

/** A state in words with its shape. */
export function Status({ status }) {
  return html`<${Chip} kind=${KIND[status] ?? 'soon'} text=${statusText(status)} />`;
}

export function Chip({ kind, text }) {
  return html`<span class=${`chip ${kind}`}><${Shape} kind=${kind} />${text}</span>`;
}
