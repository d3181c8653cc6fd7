import { html } from '../html.js';
import { current, t } from '../language.js';

const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

/** How long ago, with the exact time for those who point at it. */
export function Ago({ at }) {
  if (!at) return null;
  const exact = new Intl.DateTimeFormat(current(), { dateStyle: 'medium', timeStyle: 'medium' });
  return html`<time datetime=${at} title=${exact.format(new Date(at))}>${ago(at)}</time>`;
}

function ago(at) {
  const seconds = (new Date(at) - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, s]) => Math.abs(seconds) >= s) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(current(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

export function clock(date) {
  return new Intl.DateTimeFormat(current(), { timeStyle: 'medium' }).format(date);
}

/** The time of day, and the day unless it is today. */
export function moment(at) {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(current(), today ? { timeStyle: 'medium' } : { dateStyle: 'short', timeStyle: 'medium' })
    .format(date);
}

/** How long it took, or has taken so far. */
export function took(from, until) {
  if (!from) return null;
  return lasting(Math.max(0, ((until ? new Date(until) : new Date()) - new Date(from)) / 1000));
}

export function lasting(seconds) {
  if (seconds < 0.1) return t('time.short');
  if (seconds < 60) return t('time.seconds', seconds.toFixed(1));
  if (seconds < 3600) return t('time.minutes', Math.floor(seconds / 60), Math.floor(seconds % 60));
  return t('time.hours', Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60));
}

const SIZES = [['MB', 1048576], ['KB', 1024], ['B', 1]];

export function bytes(count) {
  const [unit, size] = SIZES.find(([, least]) => count >= least) ?? ['B', 1];
  return `${new Intl.NumberFormat(current(), { maximumFractionDigits: 1 }).format(count / size)} ${unit}`;
}
