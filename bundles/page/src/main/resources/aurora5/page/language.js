import en from './words/en.js';
import ko from './words/ko.js';

const WORDS = { ko, en };
const KEY = 'aurora.language';

let language = WORDS[localStorage.getItem(KEY)] ? localStorage.getItem(KEY) : 'ko';

export const current = () => language;

export const other = () => (language === 'ko' ? 'en' : 'ko');

export function speak(next) {
  language = next;
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
}

/** The sentence of that name; {0}, {1} … are replaced. */
export function t(key, ...values) {
  const sentence = WORDS[language][key] ?? key;
  return sentence.replace(/\{(\d)\}/g, (all, i) => String(values[i] ?? ''));
}

/** Whether the dictionary has it: statuses may be newer than this page. */
export const knows = (key) => Object.hasOwn(WORDS[language], key);

/** What the server says in both languages, or in one. */
export function said(text) {
  return text && typeof text === 'object' ? String(text[language] ?? text.ko ?? '') : String(text ?? '');
}

export const isText = (value) =>
  value !== null && typeof value === 'object' && Object.keys(value).length === 2
  && typeof value.ko === 'string' && typeof value.en === 'string';
