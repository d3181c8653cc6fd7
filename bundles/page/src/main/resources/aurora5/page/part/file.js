import { hasToken, open } from '../api.js';
import { html } from '../html.js';
import { t } from '../language.js';
import { useEffect, useState } from '../lib/preact/hooks.js';

const OWN = /^\/api\/runs\/[\w-]+\/artifacts\/[^/]+$/;

/** A file of a run, by its look; only our own addresses count. */
export const isFile = (value) =>
  value !== null && typeof value === 'object' && typeof value.mediaType === 'string'
  && typeof value.name === 'string' && OWN.test(value.url ?? '');

export const isPicture = (value) => isFile(value) && value.mediaType.startsWith('image/');

/** Where the browser can get it: with a token, only this page can. */
function useAddress(file) {
  const [address, set] = useState(hasToken() ? null : file.url);
  const [lost, lose] = useState(false);
  useEffect(() => {
    if (!hasToken()) return set(file.url);
    let blob = null;
    let gone = false;
    open(file.url).then((answer) => answer.blob()).then((bytes) => {
      if (gone) return;
      blob = URL.createObjectURL(bytes);
      set(blob);
    }).catch(() => lose(true));
    return () => {
      gone = true;
      if (blob) URL.revokeObjectURL(blob);
    };
  }, [file.url]);
  return { address, lost, lose: () => lose(true) };
}

export function Picture({ file, alt }) {
  const { address, lost, lose } = useAddress(file);
  if (lost) return html`<p class="gap">${t('story.noPictureYet')}</p>`;
  return address && html`<img src=${address} alt=${alt} onError=${lose} />`;
}

/** Whether an address is that of a file of a run, which this page can fetch with its token. */
export const isOwn = (url) => OWN.test(url);

export function FileLink({ file, name = file.name, look = '' }) {
  const size = file.size && Math.max(1, Math.round(file.size / 1024));
  const text = html`${t('value.open', name)}${size && html` <small>${t('value.size', size)}</small>`}`;
  return hasToken()
    ? html`<button type="button" class=${look || 'quiet'} onClick=${() => download(file)}>${text}</button>`
    : html`<a class=${look} href=${file.url} target="_blank" rel="noreferrer">${text}</a>`;
}

async function download(file) {
  const blob = URL.createObjectURL(await (await open(file.url)).blob());
  const link = Object.assign(document.createElement('a'), { href: blob, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(blob), 60_000);
}
