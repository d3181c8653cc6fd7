import { get, segment } from '../api.js';
import { html } from '../html.js';
import { current, said, t } from '../language.js';
import { useEffect, useRef, useState } from '../lib/preact/hooks.js';
import { announce } from '../part/announce.js';
import { FileLink, isFile, isPicture, Picture } from '../part/file.js';
import { useLoad } from '../part/load.js';
import { Empty, Loading, Trouble } from '../part/notice.js';
import { to } from '../route.js';
import { isBook, leaves, turned } from './book.js';

/** A finished story, to be read. */
export function Story({ id }) {
  const { value, problem, again } = useLoad(() => get(`/api/runs/${segment(id)}`), `${current()} ${id}`);
  const book = value && (value.steps.find((step) => step.name === 'save')?.result ?? value.result);
  return html`<section class="story">
    <p class="back"><a href=${to('runs', id)}>← ${t('story.back')}</a></p>
    ${problem && html`<${Trouble} problem=${problem} again=${again} />`}
    ${!value && !problem && html`<${Loading} />`}
    ${value && (isBook(book) ? html`<${Book} book=${book} />`
      : html`<${Empty} whole title=${t('story.none')} hint=${t('story.noneHint')} />`)}
  </section>`;
}

function Book({ book }) {
  const all = leaves(book);
  const [at, turn] = useState(0);
  const go = (next) => {
    if (next === at || next < 0 || next >= all.length) return;
    turn(next);
    announce(`${t('story.of', next + 1, all.length)}. ${all[next].title}`);
  };
  useKeys((key) => go(turned(at, key, all.length)));
  const swipe = useSwipe((by) => go(at + by));
  return html`
    <header class="cover">
      <h1 tabindex="-1">${book.title}</h1>
      <${Origin} book=${book} />
    </header>
    <div class="leaves" ...${swipe}>
      ${all.map((leaf, i) => html`<${Leaf} key=${i} leaf=${leaf} shown=${i === at} />`)}
    </div>
    <nav class="turning" aria-label=${t('story.pages')}>
      <button type="button" class="button quiet" aria-disabled=${at === 0} onClick=${() => go(at - 1)}>
        <span aria-hidden="true">←</span> ${t('story.previous')}</button>
      <${Dots} all=${all} at=${at} go=${go} />
      <button type="button" class="button" aria-disabled=${at === all.length - 1} onClick=${() => go(at + 1)}>
        ${t('story.next')} <span aria-hidden="true">→</span></button>
    </nav>
    <div class="below">
      <span>${t('story.of', at + 1, all.length)}</span>
      <span class="by-key">${t('story.keys')}</span><span class="by-hand">${t('story.swipe')}</span>
      <button type="button" class="quiet small" onClick=${() => print()}>${t('story.print')}</button>
      ${isFile(book.pdf) && html`<${FileLink} file=${book.pdf} />`}
    </div>`;
}

/** Who wrote it, and in friendly words why it is less than it could be. */
function Origin({ book }) {
  const template = book.model === 'offline-template';
  return html`<div class="origin">
    <span>${template ? t('story.template') : t('story.model', book.model)}</span>
    ${template && html`<small>offline-template</small>`}
    ${book.degraded && html`<details><summary>${t('story.why')}</summary>
      <p>${said(book.reason) || t('story.whyUnsaid')}</p></details>`}
  </div>`;
}

/** All pages are there, for the printer; one is shown. */
function Leaf({ leaf, shown }) {
  const heading = `leaf-${leaf.page}`;
  return html`<article class=${`leaf${leaf.frame ? ' frame' : ''}${shown ? ' open' : ''}`} aria-labelledby=${heading}>
    <figure>${isPicture(leaf.picture)
      ? html`<${Picture} file=${leaf.picture} alt=${t('story.picture', leaf.title)} />`
      : html`<${Gap} reason=${leaf.pictureMissing} />`}</figure>
    <div class="text">
      <h2 id=${heading}>${leaf.title}</h2>
      ${leaf.text.split(/\n+/).filter(Boolean).map((line) => html`<p>${line}</p>`)}
      <span class="number" aria-hidden="true">${leaf.page}</span>
    </div>
  </article>`;
}

function Gap({ reason }) {
  return html`<div class="gap"><svg class="easel" viewBox="0 0 48 48" aria-hidden="true"><rect x="8" y="8" width="32" height="24" rx="3" />
    <path d="M12 44l6-12M36 44l-6-12M24 32v10M14 27l7-8 5 5 4-3 5 6" /></svg><strong>${t('story.missing')}</strong>
    <p>${reason ? said(reason) : t('story.missingNone')}</p></div>`;
}

function Dots({ all, at, go }) {
  return html`<ol class="dots">${all.map((leaf, i) => html`<li>
    <button type="button" aria-label=${`${t('story.page', leaf.page)}: ${leaf.title}`}
      aria-current=${i === at ? 'page' : undefined} onClick=${() => go(i)}>${leaf.page}</button>
  </li>`)}</ol>`;
}

function useKeys(pressed) {
  useEffect(() => {
    const listen = (event) => {
      const typing = event.target.closest?.('input, textarea, select, [role=tablist], dialog');
      if (typing || event.altKey || event.ctrlKey || event.metaKey) return;
      pressed(event.key);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}

const FAR = 48;

/** A finger that goes sideways turns the page; one that goes up or down scrolls. */
function useSwipe(turn) {
  const start = useRef(null);
  return {
    onTouchStart: ({ touches }) => { start.current = touches.length === 1 ? touches[0] : null; },
    onTouchEnd: ({ changedTouches: [end] }) => {
      if (!start.current) return;
      const across = end.clientX - start.current.clientX;
      const down = end.clientY - start.current.clientY;
      start.current = null;
      if (Math.abs(across) > FAR && Math.abs(across) > 1.5 * Math.abs(down)) turn(across < 0 ? 1 : -1);
    },
  };
}
