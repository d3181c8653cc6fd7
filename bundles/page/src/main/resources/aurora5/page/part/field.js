import { html } from '../html.js';
import { said, t } from '../language.js';
import { nothing, parted } from '../schema.js';

const NEAR = 0.8;
const LENGTHY = 2000;

/** One entry of a form with its name, its rule and what is wrong with it or with a part of it. */
export function Field({ of, prefix, value, wrong, change }) {
  if (of.kind === 'group' || of.kind === 'groups') {
    return html`<${Parts} of=${of} prefix=${prefix} value=${value} wrong=${wrong} change=${change} />`;
  }
  const id = idOf(of, prefix);
  const here = wrong.get(of.pointer);
  const label = parted(said(of.title));
  const about = [(label.hint || of.kind === 'json') && `${id}-hint`, here && `${id}-wrong`].filter(Boolean).join(' ');
  const given = { id, name: of.name, 'aria-describedby': about || undefined, 'aria-invalid': here ? 'true' : undefined,
    'aria-required': of.required ? 'true' : undefined };
  const group = of.kind === 'list' ? 'group' : undefined;
  const many = group || of.kind === 'boolean';
  return html`<div class=${`field ${of.kind}${isLong(of) ? ' long' : ''}${here ? ' wrong' : ''}`} role=${group}
      aria-labelledby=${group ? `${id}-name` : undefined}>
    ${many ? html`<span class="name" id=${`${id}-name`}>${label.name} <${Mark} of=${of} /></span>`
      : html`<label id=${`${id}-name`} for=${id}>${label.name} <${Mark} of=${of} /></label>`}
    ${input(of, value, given, change, label.such)}
    ${near(of, value) && html`<p class="hint" role="status">${t('form.left', of.limits.most - value.length)}</p>`}
    ${(label.hint || of.kind === 'json') && html`<p class="hint" id=${`${id}-hint`}>
      ${[label.hint, of.kind === 'json' && t('form.json')].filter(Boolean).join(' · ')}</p>`}
    <${Wrong} id=${id} messages=${here} />
  </div>`;
}

/** What people tell at length gets the room for it. */
const isLong = (of) => of.kind === 'lines' && of.limits.most >= LENGTHY;

const idOf = (of, prefix) => `${prefix}${of.pointer.replaceAll('/', '-')}`;

function Wrong({ id, messages }) {
  return messages && html`<p class="problem" id=${`${id}-wrong`}>${messages.join(' · ')}</p>`;
}

/** A record inside the input, or several. */
function Parts({ of, prefix, value, wrong, change }) {
  const id = idOf(of, prefix);
  const here = wrong.get(of.pointer);
  const each = of.kind === 'group' ? html`<${Part} all=${of.fields} prefix=${prefix} value=${value} wrong=${wrong} change=${change} />`
    : value.map((one, i) => html`<fieldset key=${i} class="one">
        <legend>${t('form.item', said(of.title), i + 1)}
          <button type="button" class="quiet" aria-label=${t('form.remove', i + 1)}
            onClick=${() => change(value.filter((_, at) => at !== i))}>✕</button></legend>
        <${Part} all=${of.each(i)} prefix=${prefix} value=${one} wrong=${wrong}
          change=${(next) => change(value.map((v, at) => (at === i ? next : v)))} />
      </fieldset>`);
  return html`<fieldset class=${`field parts${here ? ' wrong' : ''}`} id=${id} aria-describedby=${here ? `${id}-wrong` : undefined}>
    <legend>${said(of.title)} <${Mark} of=${of} /></legend>
    ${each}
    ${of.kind === 'groups' && html`<button type="button" class="quiet" onClick=${() => change([...value, {}])}>＋ ${t('form.add')}</button>`}
    <${Wrong} id=${id} messages=${here} />
  </fieldset>`;
}

function Part({ all, prefix, value, wrong, change }) {
  return html`<div class="fields">${all.map((of) => html`<${Field} key=${of.name} of=${of} prefix=${prefix} wrong=${wrong}
    value=${value[of.name] ?? nothing(of)} change=${(next) => change({ ...value, [of.name]: next })} />`)}</div>`;
}

/** Only what is not so everywhere: that it is optional, and limits worth knowing before one writes. */
function Mark({ of }) {
  const words = [of.required ? '' : t('form.optional'), rule(of)].filter(Boolean).join(' · ');
  return words && html`<span class="mark">${words}</span>`;
}

function rule({ limits }) {
  if (!limits || (limits.of === 'letters' && limits.least === undefined)) return '';
  const which = limits.least === undefined ? 'most' : limits.most === undefined ? 'least' : 'both';
  return t(`form.${limits.of}.${which}`, limits.least, limits.most);
}

const near = ({ limits }, value) =>
  limits?.of === 'letters' && typeof value === 'string' && value.length > limits.most * NEAR;

function input(of, value, given, change, such) {
  const typed = (event) => change(event.target.value);
  switch (of.kind) {
    case 'boolean':
      return html`<${YesNo} of=${of} given=${given} value=${value} change=${change} />`;
    case 'choice':
      return html`<select ...${given} value=${value} onChange=${typed}>
        <option value="">${t('form.choose')}</option>
        ${of.choices.map((choice) => html`<option value=${String(choice)}>${String(choice)}</option>`)}
      </select>`;
    case 'date':
      return html`<input ...${given} type="date" value=${value} onInput=${typed} autocomplete="off" />`;
    case 'list':
      return html`<${List} of=${of} given=${given} values=${value} change=${change} />`;
    case 'lines':
    case 'json':
      return html`<textarea ...${given} rows="1" value=${value} onInput=${typed}></textarea>`;
    default:
      return html`<input ...${given} type="text" inputmode=${mode(of.kind)} value=${value} onInput=${typed} autocomplete="off"
        list=${such.length ? `${given.id}-such` : undefined} placeholder=${such.length ? t('form.such', such.slice(0, 2).join(', ')) : undefined} />
        ${such.length > 0 && html`<datalist id=${`${given.id}-such`}>${such.map((one) => html`<option value=${one} />`)}</datalist>`}`;
  }
}

const mode = (kind) => ({ integer: 'numeric', number: 'decimal' })[kind];

function YesNo({ of, given, value, change }) {
  const all = [['true', t('form.yes')], ['false', t('form.no')], ...(of.required ? [] : [['', t('form.unsaid')]])];
  const { id, name, 'aria-required': required, ...rest } = given;
  return html`<div ...${rest} id=${id} class="choices" role="radiogroup" tabindex="-1" aria-required=${required}
      aria-labelledby=${`${id}-name`}>
    ${all.map(([key, text]) => html`<label key=${key}><input type="radio" name=${id} value=${key}
      checked=${String(value) === key} onChange=${() => change(key)} /><span>${text}</span></label>`)}
  </div>`;
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
