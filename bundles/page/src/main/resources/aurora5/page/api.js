import { current, t } from './language.js';

const KEY = 'aurora.token';
let refused = () => {};

/** An answer that is not what was asked for. */
export class Problem extends Error {
  constructor(status, detail, errors = []) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

/** Called when the server wants a token, or another one. */
export const onRefused = (listener) => { refused = listener; };

/** Only as long as this tab lives, and never anywhere else. */
export const keepToken = (token) => sessionStorage.setItem(KEY, token);

export const hasToken = () => sessionStorage.getItem(KEY) !== null;

function headers(more) {
  const all = { 'Accept-Language': current(), 'X-Aurora-Page': '1', ...more };
  const token = sessionStorage.getItem(KEY);
  return token ? { ...all, Authorization: `Bearer ${token}` } : all;
}

/** A raw answer; throws a Problem unless it is one of 2xx. */
export async function open(path, { accept = () => false, ...options } = {}) {
  let answer;
  try {
    answer = await fetch(path, { ...options, headers: headers(options.headers) });
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Problem(0, t('error.offline'));
  }
  if (answer.ok || accept(answer.status)) return answer;
  const problem = await problemOf(answer);
  if (answer.status === 401) refused(problem);
  throw problem;
}

async function problemOf(answer) {
  try {
    const body = await answer.json();
    return new Problem(answer.status, body.detail ?? t('error.status', answer.status), body.errors);
  } catch {
    return new Problem(answer.status, t('error.status', answer.status));
  }
}

export const get = async (path, options) => (await open(path, options)).json();

export async function post(path, body = {}, more = {}) {
  const answer = await open(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...more },
  });
  return answer.json();
}

/** The same key for every try of one wish: a start that got lost is not made twice. */
export function wishKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

export const segment = encodeURIComponent;
