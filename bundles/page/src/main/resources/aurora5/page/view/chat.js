import { get } from '../api.js';
import { html } from '../html.js';
import { current, t } from '../language.js';
import { useEffect, useRef, useState } from '../lib/preact/hooks.js';
import { FileLink, isOwn } from '../part/file.js';
import { Lines } from '../part/lines.js';
import { useLoad } from '../part/load.js';
import { Trouble } from '../part/notice.js';
import { begin, onTalk, say, sayAgain, turns } from '../talk.js';

const LONGEST = 4000;
const PAGE_OF_OURS = /^\/(#\/.*)$/;

/** A conversation in which everything can be asked for that the forms can start, and how things are. */
export function Chat() {
  const [, draw] = useState(0);
  const [text, write] = useState('');
  const entry = useRef(null);
  const end = useRef(null);
  useEffect(() => onTalk(() => draw((n) => n + 1)), []);
  const all = turns();
  const last = all.at(-1);
  useEffect(() => { if (last) end.current.scrollIntoView({ block: 'end' }); }, [last]);
  const send = (words) => {
    if (last?.open && !last.reply) return;
    say(words);
    write('');
    entry.current.focus();
  };
  return html`<section class="chat narrow">
    <header class="title">
      <h1 tabindex="-1">${t('chat.title')}</h1>
      ${last && html`<button type="button" class="quiet small" onClick=${begin}>${t('chat.new')}</button>`}
    </header>
    ${!last && html`<p class="lead">${t('chat.lead')}</p><${Openings} send=${send} />`}
    <div class="talk" role="log" aria-label=${t('chat.log')}>
      ${last && html`<ol>${all.map((turn) => html`<${Turn} key=${turn.key} turn=${turn} />`)}</ol>`}</div>
    ${last?.reply?.choices?.length > 0 && !last.open && html`<div class="buttons" role="group" aria-label=${t('chat.choices')}>
      ${last.reply.choices.map((choice) => html`<button type="button" class="quiet small" onClick=${() => send(choice)}>${choice}</button>`)}
    </div>`}
    <${Composer} text=${text} write=${write} send=${send} entry=${entry} />
    <div ref=${end}></div>
  </section>`;
}

/** What a first sentence may be: one example of each workflow that is here, and a look at the house. */
function Openings({ send }) {
  const { value } = useLoad(() => get('/api/workflows'), current());
  const examples = (value?.workflows ?? []).flatMap((workflow) => workflow.examples.slice(0, 1));
  return html`<ul class="openings" aria-label=${t('workflows.examples')}>${[...examples, t('chat.howIsIt')].map((example) =>
    html`<li><button type="button" class="quiet" onClick=${() => send(example)}>${example}</button></li>`)}</ul>`;
}

function Turn({ turn }) {
  const { text, reply, words } = turn;
  return html`
    <li class="mine"><p class="bubble said"><span class="unseen">${t('chat.you')}</span>${text}</p></li>
    ${(reply || words) && html`<li class="theirs"><div class=${reply?.care ? 'bubble care' : 'bubble'}>
      <span class="unseen">${t('chat.aurora')}</span>
      <${Lines} text=${reply ? reply.text : words} />
      ${reply?.links?.length > 0 && html`<p class="links">${reply.links.map((link) => html`<${Way} link=${link} />`)}</p>`}
    </div></li>`}
    ${turn.open && html`<li class="theirs"><p class="bubble thinking"><span class="unseen">${t('chat.thinking')}</span>
      <i aria-hidden="true"></i><i aria-hidden="true"></i><i aria-hidden="true"></i></p></li>`}
    ${turn.problem && html`<li><${Trouble} problem=${turn.problem} again=${() => sayAgain(turn)} /></li>`}`;
}

/** Only to this page, to files of runs, and to what is plainly elsewhere. */
function Way({ link: { name, url } }) {
  const here = PAGE_OF_OURS.exec(url);
  if (here) return html`<a href=${here[1]}>${name}</a>`;
  if (isOwn(url)) return html`<${FileLink} file=${{ name, url }} />`;
  return /^https?:/.test(url) && html`<a href=${url} target="_blank" rel="noreferrer">${name}</a>`;
}

/** Enter sends and Shift+Enter begins a line; while a syllable is being put together it does neither. */
function Composer({ text, write, send, entry }) {
  const sent = (event) => {
    event.preventDefault();
    if (text.trim()) send(text.trim());
  };
  const pressed = (event) => event.key === 'Enter' && !event.shiftKey && !event.isComposing && sent(event);
  return html`<form class="composer" onSubmit=${sent}>
    <label class="unseen" for="chat-text">${t('chat.entry')}</label>
    <textarea id="chat-text" ref=${entry} rows="1" maxlength=${LONGEST} value=${text} placeholder=${t('chat.entry')}
      autocomplete="off" onInput=${(event) => write(event.target.value)} onKeyDown=${pressed}></textarea>
    <button type="submit">${t('chat.send')}</button>
  </form>`;
}
