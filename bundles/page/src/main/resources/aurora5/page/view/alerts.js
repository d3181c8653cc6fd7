import { get, post } from '../api.js';
import { html } from '../html.js';
import { current, knows, t } from '../language.js';
import { useState } from '../lib/preact/hooks.js';
import { announce } from '../part/announce.js';
import { Lines } from '../part/lines.js';
import { useLoad, usePace } from '../part/load.js';
import { Empty, Loading, Trouble } from '../part/notice.js';
import { Chip, Shape } from '../part/shape.js';
import { Ago, took } from '../part/time.js';
import { to } from '../route.js';

const PACE = 5000;
const KINDS = { INFO: 'soon', WARNING: 'warn', CRITICAL: 'fail', ERROR: 'fail' };

/** What is wrong now, and what was. */
export function Alerts() {
  const { value, problem, again } = useLoad(() => get('/api/alerts'), current());
  usePace(PACE, again);
  const active = value?.alerts.filter((alert) => alert.active) ?? [];
  const past = value?.alerts.filter((alert) => !alert.active) ?? [];
  return html`<section class="narrow">
    <h1 tabindex="-1">${t('alerts.title')}</h1>
    ${problem && html`<${Trouble} problem=${problem} again=${again} />`}
    ${!value && !problem && html`<${Loading} />`}
    ${value && html`
      ${active.length === 0
        ? html`<${Empty} title=${t('alerts.none')} hint=${t('alerts.noneHint')} />`
        : html`<p class="lead">${t('alerts.lead', active.length)}</p>
          <ol class="stack" aria-label=${t('alerts.active')}>${active.map((alert) =>
            html`<li key=${alert.key}><${Active} alert=${alert} again=${again} /></li>`)}</ol>`}
      ${past.length > 0 && html`<h2>${t('alerts.past')}</h2>
        <ol class="stack" aria-label=${t('alerts.past')}>${past.map((alert) =>
          html`<li key=${`${alert.key} ${alert.number}`}><${Past} alert=${alert} /></li>`)}</ol>`}`}
  </section>`;
}

function Active({ alert, again }) {
  const [problem, complain] = useState(null);
  const seen = async () => {
    try {
      await post(alert.ack);
      announce(t('alerts.acknowledged'));
      again();
    } catch (e) {
      complain(e);
    }
  };
  const kind = KINDS[alert.severity] ?? 'warn';
  return html`<article class=${`notice ${kind}`}>
    <${Shape} kind=${kind} />
    <div>
      <h2>${alert.title}</h2>
      <${Lines} text=${alert.detail} />
      <${Facts} alert=${alert} />
      <div class="buttons">
        ${alert.acknowledgedAt
          ? html`<${Chip} kind="done" text=${t('alerts.acknowledged')} />`
          : html`<button type="button" class="quiet" aria-label=${t('alerts.ackLabel', alert.title)} onClick=${seen}>
              ${t('alerts.ack')}</button>`}
        <${Where} alert=${alert} />
      </div>
      ${problem && html`<${Trouble} problem=${problem} />`}
    </div>
  </article>`;
}

/** Alerts of runs lead to those runs, the others to the health of the house; of what people wrote nothing is shown. */
function Where({ alert }) {
  const [what, workflow] = alert.key.split('.');
  if (what === 'safety') return null;
  return what === 'run'
    ? html`<a href=${`${to('runs')}?workflow=${encodeURIComponent(workflow)}&status=FAILED`}>${t('alerts.runs')}</a>`
    : html`<a href=${to('health')}>${t('alerts.health')}</a>`;
}

function Facts({ alert }) {
  const severity = `alerts.severity.${alert.severity}`;
  return html`<p class="hint">
    ${knows(severity) ? t(severity) : alert.severity} · ${t('alerts.count', alert.count)}
    ${' · '}${t('alerts.first')} <${Ago} at=${alert.firstSeen} />
    ${alert.count > 1 && html` · ${t('alerts.last')} <${Ago} at=${alert.lastSeen} />`}</p>`;
}

function Past({ alert }) {
  return html`<article class="sheet past">
    <${Chip} kind="done" text=${t('alerts.over')} />
    <h3>${alert.title}</h3>
    <p class="hint">${t('alerts.count', alert.count)}${' · '}<${Ago} at=${alert.closedAt} />
      ${' · '}${t('alerts.lasted', took(alert.firstSeen, alert.closedAt))}</p>
  </article>`;
}
