import { get, hasToken, post, Problem, segment } from '../api.js';
import { startCommand } from '../curl.js';
import { html } from '../html.js';
import { said, t } from '../language.js';
import { useState } from '../lib/preact/hooks.js';
import { announce } from '../part/announce.js';
import { Copy } from '../part/copy.js';
import { FileLink, isFile, isPicture } from '../part/file.js';
import { Trouble } from '../part/notice.js';
import { Sure } from '../part/sure.js';
import { to } from '../route.js';
import { inside, labelOf } from '../schema.js';
import { isBook } from './book.js';

/** What safety says to a person was not done, so it is shown where a problem would be. */
export async function command(run, path, body) {
  const answer = await post(`/api/runs/${segment(run.id)}/${path}`, body);
  const care = answer.data?.safety?.message;
  if (care) throw new Problem(200, care);
  return answer;
}

/** Does what is asked of a run, and keeps what went wrong with it. */
export function useCommand() {
  const [problem, complain] = useState(null);
  const tell = async (wish, then) => {
    complain(null);
    try {
      then(await wish());
    } catch (e) {
      complain(e);
    }
  };
  return [problem, tell];
}

const goTo = (next) => { location.hash = to('runs', next.runId); };

/** What the run was for, to be read: its book, or the papers among its results. */
function Papers({ run, schema }) {
  if (isBook(run.result)) return html`<a class="button" href=${to('runs', run.id, 'story')}>${t('run.story')}</a>`;
  const papers = Object.entries(run.result ?? {}).filter(([, value]) => isFile(value) && !isPicture(value));
  return papers.map(([name, file], i) => html`<${FileLink} key=${name} file=${file} look=${i === 0 ? 'button' : 'button quiet'}
    name=${said(labelOf(inside(schema, name), file.name))} />`);
}

/** What can be done with a run. */
export function Buttons({ run, schema, ended, newer, again }) {
  const [problem, tell] = useCommand();
  return html`
    <div class="buttons">
      <${Papers} run=${run} schema=${schema} />
      ${ended
        ? html`<button type="button" class="button quiet"
            onClick=${() => tell(() => command(run, 'rerun'), goTo)}>${t('run.again')}</button>
          <a class="button quiet" href=${`${to('workflows', run.workflow)}?from=${segment(run.id)}`}>${t('run.edit')}</a>`
        : html`<${Sure} text=${t('run.cancel')} question=${t('run.cancelSure')} yes=${t('run.cancelYes')}
            act=${() => tell(() => command(run, 'cancel'), again)} />`}
      ${!ended && newer && html`<button type="button" class="button quiet" onClick=${() =>
        tell(() => command(run, 'move'), () => { announce(t('run.moved')); again(); })}>${t('run.move', newer)}</button>`}
      <${Copy} text=${t('run.curl')} make=${async () => startCommand(location.origin, run.workflow,
        await get(`/api/runs/${segment(run.id)}/input`), hasToken())} />
    </div>
    ${problem && html`<${Trouble} problem=${problem} />`}`;
}

/** Begins again at a step; what came before it is taken over. */
export function FromHere({ run, step }) {
  const [problem, tell] = useCommand();
  return html`<p><button type="button" class="button quiet small"
      onClick=${() => tell(() => command(run, 'rerun', { fromStep: step.name }), goTo)}>${t('run.fromHere')}</button></p>
    ${problem && html`<${Trouble} problem=${problem} />`}`;
}
