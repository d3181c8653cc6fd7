import { html } from '../html.js';
import { t } from '../language.js';
import { useMemo, useRef, useState } from '../lib/preact/hooks.js';
import { byField, collect, fields, nothing, spread } from '../schema.js';
import { Field } from './field.js';

/**
 * A form for whatever a schema describes. `send` gets the document and answers with a problem, or
 * nothing if it was taken.
 */
export function Form({ schema, prefix = 'f', start, submit, sending, heading, send }) {
  const all = useMemo(() => fields(schema), [schema]);
  const [values, setValues] = useState(() => spread(all, start ?? {}));
  const [state, set] = useState({ busy: false, problem: null });
  const form = useRef(null);
  const wrong = byField(all, state.problem?.errors ?? []);
  const submitted = async (event) => {
    event.preventDefault();
    set({ busy: true, problem: null });
    const problem = await send(collect(all, values));
    set({ busy: false, problem: problem ?? null });
    if (problem) requestAnimationFrame(() => form.current?.querySelector('[aria-invalid=true]')?.focus());
  };
  return html`<form class="sheet" novalidate ref=${form} onSubmit=${submitted}>
    ${heading}
    ${state.problem && html`<${Wrong} problem=${state.problem} wrong=${wrong} />`}
    ${all.length === 0 && html`<p class="hint">${t('form.empty')}</p>`}
    ${all.some((of) => !of.required) && html`<p class="hint">${t('form.optionalHint')}</p>`}
    <div class="fields">${all.map((of) => html`<${Field} key=${of.name} of=${of} prefix=${prefix}
      wrong=${wrong} value=${values[of.name] ?? nothing(of)}
      change=${(value) => setValues((old) => ({ ...old, [of.name]: value }))} />`)}</div>
    <button type="submit" class="button big" disabled=${state.busy}>${state.busy ? sending : submit}</button>
  </form>`;
}

function Wrong({ problem, wrong }) {
  const general = wrong.get('') ?? [];
  const count = wrong.size - (general.length ? 1 : 0);
  return html`<div class="notice fail" role="alert">
    <div>
      <strong>${problem.message}</strong>
      ${count > 0 && html`<p>${t('form.wrong', count)}</p>`}
      ${general.map((message) => html`<p>${message}</p>`)}
    </div>
  </div>`;
}
