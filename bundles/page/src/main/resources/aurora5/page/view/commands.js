import { post, segment } from '../api.js';
import { html } from '../html.js';
import { t } from '../language.js';
import { useEffect, useRef, useState } from '../lib/preact/hooks.js';
import { announce } from '../part/announce.js';
import { Trouble } from '../part/notice.js';
import { to } from '../route.js';
import { isBook } from './book.js';

const command = (run, path, body) => post(`/api/runs/${segment(run.id)}/${path}`, body);

/** What can be done with a run. */
export function Buttons({ run, ended, again }) {
  const [problem, complain] = useState(null);
  const tell = async (path, then) => {
    complain(null);
    try {
      then(await command(run, path));
    } catch (e) {
      complain(e);
    }
  };
  return html`
    <div class="buttons">
      ${isBook(run.result) && html`<a class="button" href=${to('runs', run.id, 'story')}>${t('run.story')}</a>`}
      ${ended
        ? html`<button type="button" class="button quiet"
            onClick=${() => tell('rerun', (next) => { location.hash = to('runs', next.runId); })}>${t('run.again')}</button>`
        : html`<${Cancel} cancel=${() => tell('cancel', again)} />`}
    </div>
    ${problem && html`<${Trouble} problem=${problem} />`}`;
}

/** Asks once more, because it cannot be taken back. */
function Cancel({ cancel }) {
  const [asking, ask] = useState(false);
  const no = useRef(null);
  const open = useRef(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (asked.current) open.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return html`<button type="button" class="button quiet" ref=${open} onClick=${() => ask(true)}>${t('run.cancel')}</button>`;
  }
  return html`<div class="ask" role="group" aria-label=${t('run.cancelSure')}>
    <span>${t('run.cancelSure')}</span>
    <button type="button" class="button danger" onClick=${() => { ask(false); cancel(); }}>${t('run.cancelYes')}</button>
    <button type="button" class="button quiet" ref=${no} onClick=${() => ask(false)}>${t('run.cancelNo')}</button>
  </div>`;
}

/** Answers a step that waits for somebody. */
export function Answer({ run, step, again }) {
  const [text, type] = useState('{\n  \n}');
  const [wrong, setWrong] = useState(null);
  const id = `answer-${step.name}`;
  const send = async (event) => {
    event.preventDefault();
    const answer = read(text);
    if (answer === undefined) return setWrong([t('run.answerBad')]);
    try {
      await command(run, `events/${segment(step.name)}`, answer);
      announce(t('run.answered'));
      again();
    } catch (e) {
      setWrong([e.message, ...e.errors.map((error) => `${error.pointer} ${error.message}`)]);
    }
  };
  return html`<form class="answer" novalidate onSubmit=${send}>
    <h3>${t('run.answer', step.name)}</h3>
    <p class="hint" id=${`${id}-hint`}>${t('run.answerHint')}</p>
    <label for=${id}>${t('run.answerLabel')}</label>
    <textarea id=${id} rows="3" spellcheck="false" value=${text} onInput=${(e) => type(e.target.value)}
      aria-describedby=${`${id}-hint ${id}-wrong`} aria-invalid=${wrong ? 'true' : undefined}></textarea>
    <div id=${`${id}-wrong`} role="alert">${wrong?.map((line) => html`<p class="problem">${line}</p>`)}</div>
    <button type="submit" class="button">${t('run.answerSend')}</button>
  </form>`;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
