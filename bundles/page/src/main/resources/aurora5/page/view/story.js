import { get, segment } from '../api.js';
import { html } from '../html.js';
import { current, said, t } from '../language.js';
import { useEffect, useState } from '../lib/preact/hooks.js';
import { announce } from '../part/announce.js';
import { isPicture, Picture } from '../part/file.js';
import { useLoad } from '../part/load.js';
import { Empty, Loading, Trouble } from '../part/notice.js';
import { Chip } from '../part/shape.js';
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
  return html`
    <header class="cover">
      <h1 tabindex="-1">${book.title}</h1>
      <${Origin} book=${book} />
    </header>
    <div class="leaves">
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
      <span class="keys">${t('story.keys')}</span>
      <button type="button" class="quiet" onClick=${() => print()}>${t('story.print')}</button>
    </div>`;
}

/** Who wrote it, and why it is less than it could be. */
function Origin({ book }) {
  return html`<div class="origin">
    ${book.model === 'offline-template'
      ? html`<${Chip} kind="warn" text=${`${t('story.template')} (offline-template)`} />`
      : html`<span>${t('story.model', book.model)}</span>`}
    ${book.degraded && book.reason && html`<span>${said(book.reason)}</span>`}
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
  return html`<div class="gap"><strong>${t('story.missing')}</strong>
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
      const typing = event.target.closest?.('input, textarea, select');
      if (typing || event.altKey || event.ctrlKey || event.metaKey) return;
      pressed(event.key);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
