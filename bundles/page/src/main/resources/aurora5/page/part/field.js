import { html } from '../html.js';
import { said, t } from '../language.js';

/** One entry of a form with its name, its rule and what is wrong with it. */
export function Field({ of, value, wrong, change }) {
  const id = `f-${of.name}`;
  const about = [of.kind === 'json' && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  const given = { id, name: of.name, 'aria-describedby': about || undefined, 'aria-invalid': wrong ? 'true' : undefined,
    'aria-required': of.required ? 'true' : undefined };
  const many = of.kind === 'list';
  return html`<div class=${wrong ? 'field wrong' : 'field'} role=${many ? 'group' : undefined}
      aria-labelledby=${many ? `${id}-name` : undefined}>
    <label id=${`${id}-name`} for=${many ? undefined : id}>${said(of.title)}
      <span class="mark">${mark(of)}</span></label>
    ${input(of, value, given, change)}
    ${of.kind === 'json' && html`<p class="hint" id=${`${id}-hint`}>${t('form.json')}</p>`}
    ${wrong && html`<p class="problem" id=${`${id}-wrong`}>${wrong.join(' · ')}</p>`}
  </div>`;
}

/** Whether it is needed, and its limits in words. */
function mark(of) {
  const need = t(of.required ? 'form.required' : 'form.optional');
  if (!of.limits) return need;
  const { least, most } = of.limits;
  const which = least === undefined ? 'most' : most === undefined ? 'least' : 'both';
  return `${need} · ${t(`form.${of.limits.of}.${which}`, least, most)}`;
}

function input(of, value, given, change) {
  const typed = (event) => change(event.target.value);
  switch (of.kind) {
    case 'boolean':
      return html`<${Choice} given=${given} value=${value} change=${change}
        choices=${[['true', t('form.yes')], ['false', t('form.no')]]} />`;
    case 'choice':
      return html`<${Choice} given=${given} value=${value} change=${change}
        choices=${of.choices.map((c) => [String(c), String(c)])} />`;
    case 'list':
      return html`<${List} of=${of} given=${given} values=${value} change=${change} />`;
    case 'lines':
    case 'json':
      return html`<textarea ...${given} rows="1" value=${value} onInput=${typed}></textarea>`;
    default:
      return html`<input ...${given} type="text" inputmode=${mode(of.kind)} value=${value} onInput=${typed} autocomplete="off" />`;
  }
}

const mode = (kind) => ({ integer: 'numeric', number: 'decimal' })[kind];

function Choice({ given, value, choices, change }) {
  return html`<select ...${given} value=${value} onChange=${(e) => change(e.target.value)}>
    <option value="">${t('form.unsaid')}</option>
    ${choices.map(([key, text]) => html`<option value=${key}>${text}</option>`)}
  </select>`;
}

function List({ of, given, values, change }) {
  const put = (i, value) => change(values.map((v, at) => (at === i ? value : v)));
  return html`<div class="list">
    ${values.map((value, i) => html`<div class="row">
      <input id=${i === 0 ? given.id : undefined} type="text" value=${value} autocomplete="off"
        inputmode=${mode(of.item)} aria-label=${t('form.item', said(of.title), i + 1)}
        aria-describedby=${given['aria-describedby']} aria-invalid=${given['aria-invalid']}
        onInput=${(e) => put(i, e.target.value)} />
      <button type="button" class="quiet" aria-label=${t('form.remove', i + 1)}
        onClick=${() => change(values.filter((_, at) => at !== i))}>✕</button>
    </div>`)}
    <button type="button" class="quiet" id=${values.length ? undefined : given.id}
      onClick=${() => change([...values, ''])}>＋ ${t('form.add')}</button>
  </div>`;
}
