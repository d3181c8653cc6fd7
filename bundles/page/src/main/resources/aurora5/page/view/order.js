import { get, post, segment, wishKey } from '../api.js';
import { html } from '../html.js';
import { current, said, t } from '../language.js';
import { useMemo, useRef, useState } from '../lib/preact/hooks.js';
import { Field } from '../part/field.js';
import { useLoad } from '../part/load.js';
import { Loading, Trouble } from '../part/notice.js';
import { to } from '../route.js';
import { byField, collect, fields, nothing } from '../schema.js';

/** What a workflow needs to know, and its start. */
export function Order({ id }) {
  const { value, problem, again } = useLoad(() => get(`/api/workflows/${segment(id)}`), `${current()} ${id}`);
  return html`<section class="narrow">
    <h1 tabindex="-1">${id}</h1>
    ${problem && html`<${Trouble} problem=${problem} again=${again} />`}
    ${!value && !problem && html`<${Loading} />`}
    ${value && html`<p class="lead">${value.description}</p>
      ${value.state === 'LIVE'
        ? html`<${Form} workflow=${value} />`
        : html`<p class="notice">${t('form.draining')}</p>`}`}
  </section>`;
}

function Form({ workflow }) {
  const all = useMemo(() => fields(workflow.inputSchema), [workflow]);
  const [values, setValues] = useState({});
  const { send, busy, problem, safety } = useStart(workflow.id);
  const wrong = byField(all, problem?.errors ?? []);
  const form = useRef(null);
  const submit = async (event) => {
    event.preventDefault();
    const failed = await send(collect(all, values));
    if (failed) focusFirst(form.current);
  };
  if (safety) return html`<${Safety} text=${safety} />`;
  return html`<form class="sheet" novalidate ref=${form} onSubmit=${submit}>
    ${problem && html`<${Wrong} problem=${problem} wrong=${wrong} />`}
    ${all.length === 0 && html`<p class="hint">${t('form.empty')}</p>`}
    ${all.map((of) => html`<${Field} key=${of.name} of=${of} wrong=${wrong.get(of.name)}
      value=${values[of.name] ?? nothing(of)}
      change=${(value) => setValues((old) => ({ ...old, [of.name]: value }))} />`)}
    <button type="submit" class="button big" disabled=${busy}>
      ${t(busy ? 'form.starting' : 'form.start')}</button>
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

function Safety({ text }) {
  return html`<div class="notice" role="alert"><div>
    <strong>${t('form.safety')}</strong><p class="said">${said(text)}</p>
  </div></div>`;
}

/** After a failure the next try is a wish of its own, unless nobody knows whether it arrived. */
function useStart(id) {
  const [state, set] = useState({ busy: false });
  const wish = useRef({ key: null, body: null });
  const send = async (input) => {
    const body = JSON.stringify(input);
    if (wish.current.body !== body) wish.current = { key: wishKey(), body };
    set({ busy: true });
    try {
      const answer = await post(`/api/workflows/${segment(id)}/runs`, { input },
        { 'Idempotency-Key': wish.current.key });
      if (answer.runId) location.hash = to('runs', answer.runId);
      else set({ busy: false, safety: answer.data?.safety?.message });
      return false;
    } catch (problem) {
      set({ busy: false, problem });
      return true;
    }
  };
  return { ...state, send };
}

function focusFirst(form) {
  requestAnimationFrame(() => form?.querySelector('[aria-invalid=true]')?.focus());
}
