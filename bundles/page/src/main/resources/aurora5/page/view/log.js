import { get, segment } from '../api.js';
import { html } from '../html.js';
import { knows, t } from '../language.js';
import { useEffect, useState } from '../lib/preact/hooks.js';
import { Loading, Trouble } from '../part/notice.js';
import { statusText } from '../part/shape.js';
import { moment } from '../part/time.js';

/** Everything that happened to a run, in order; grows while it runs. */
export function Log({ run }) {
  const [state, set] = useState({ events: null, problem: null });
  useEffect(() => {
    let wanted = true;
    rest(run.id, state.events ?? []).then(
      (events) => wanted && set({ events, problem: null }),
      (problem) => wanted && set((old) => ({ ...old, problem })),
    );
    return () => { wanted = false; };
  }, [run]);
  if (state.problem) return html`<${Trouble} problem=${state.problem} />`;
  if (!state.events) return html`<${Loading} />`;
  return html`<div class="wide" tabindex="0" role="region" aria-label=${t('run.log')}><table class="log">
    <thead><tr><th scope="col">${t('log.at')}</th><th scope="col">${t('log.what')}</th>
      <th scope="col">${t('graph.step')}</th><th scope="col">${t('log.more')}</th></tr></thead>
    <tbody>${state.events.map((event, i) => html`<tr key=${i}>
      <td><time datetime=${event.at}>${moment(event.at)}</time> <small>${since(run, event)}</small></td>
      <td>${knows(`fact.${event.fact}`) ? t(`fact.${event.fact}`) : event.fact}</td>
      <td>${event.step ?? event.name ?? ''}</td>
      <td class="said">${more(event)}</td>
    </tr>`)}</tbody></table></div>`;
}

async function rest(id, known) {
  const events = [...known];
  for (let more = true; more;) {
    const page = await get(`/api/runs/${segment(id)}/log?after=${events.at(-1)?.seq ?? 0}`);
    events.push(...page.events);
    more = page.more;
  }
  return events;
}

const since = (run, event) => `+${((new Date(event.at) - new Date(run.queuedAt)) / 1000).toFixed(2)}`;

function more(event) {
  const failure = event.failure ?? event.error;
  return [
    event.attempt > 1 && t('run.attempt', event.attempt),
    event.status && statusText(event.status),
    event.items !== undefined && t('log.items', event.items),
    failure && (failure.message || failure.kind),
    event.retryAt && t('log.retryAt', moment(event.retryAt)),
    event.until && t('log.until', moment(event.until)),
    event.child,
  ].filter(Boolean).join(' · ');
}
