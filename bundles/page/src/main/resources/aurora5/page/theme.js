const KEY = 'aurora.theme';

export const THEMES = ['auto', 'light', 'dark'];

export const theme = () => (THEMES.includes(localStorage.getItem(KEY)) ? localStorage.getItem(KEY) : 'auto');

export function wear(next) {
  localStorage.setItem(KEY, next);
  document.documentElement.dataset.theme = next;
}
