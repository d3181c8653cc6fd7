import { get, hasToken, onRefused } from './api.js';
import { html } from './html.js';
import { current, other, speak, t } from './language.js';
import { useEffect, useRef, useState } from './lib/preact/hooks.js';
import { render } from './lib/preact/preact.js';
import { Announcer } from './part/announce.js';
import { Keys } from './part/keys.js';
import { useLoad, usePace } from './part/load.js';
import { Empty } from './part/notice.js';
import { here, to } from './route.js';
import { theme, THEMES, wear } from './theme.js';
import { Alerts } from './view/alerts.js';
import { Chat } from './view/chat.js';
import { Context, Contexts } from './view/contexts.js';
import { Health } from './view/health.js';
import { Order } from './view/order.js';
import { Run } from './view/run.js';
import { Runs } from './view/runs.js';
import { Story } from './view/story.js';
import { Token } from './view/token.js';
import { Workflows } from './view/workflows.js';

const PACE = 10_000;

function view({ parts, query }) {
  const [place = 'workflows', id, more, rest] = parts;
  if (rest || (more && more !== 'story')) return nowhere();
  switch (`${place}${id ? ' one' : ''}${more ? ' story' : ''}`) {
    case 'workflows': return ['workflows.short', html`<${Workflows} />`];
    case 'workflows one': return ['workflows.open', html`<${Order} key=${`${id}?${query}`} id=${id} query=${query} />`];
    case 'chat': return ['chat.short', html`<${Chat} />`];
    case 'runs': return ['runs.short', html`<${Runs} key=${String(query)} query=${query} />`];
    case 'runs one': return ['run.short', html`<${Run} key=${id} id=${id} query=${query} />`];
    case 'runs one story': return ['run.story', html`<${Story} key=${id} id=${id} />`];
    case 'alerts': return ['alerts.short', html`<${Alerts} />`];
    case 'contexts': return ['contexts.short', html`<${Contexts} />`];
    case 'contexts one': return ['contexts.one', html`<${Context} key=${id} id=${id} query=${query} />`];
    case 'health': return ['health.short', html`<${Health} />`];
    default: return nowhere();
  }
}

const nowhere = () => ['app.notFound', html`<${Empty} whole title=${t('app.notFound')} hint=${t('app.notFoundHint')}>
  <a class="button" href=${to('workflows')}>${t('app.home')}</a><//>`];

function App() {
  const [place, setPlace] = useState(here);
  const [, setLanguage] = useState(current());
  const [asking, ask] = useState(null);
  const main = useRef(null);
  useEffect(() => {
    const moved = () => setPlace(here());
    addEventListener('hashchange', moved);
    onRefused(() => ask({ tried: hasToken() }));
    return () => removeEventListener('hashchange', moved);
  }, []);
  const [title, shown] = view(place);
  document.title = `${t(title)} – ${t('app.name')}`;
  useFocus(main, `${place.parts.join('/')} ${asking !== null}`);
  const change = () => {
    speak(other());
    setLanguage(current());
  };
  return html`
    <button type="button" class="skip" onClick=${() => main.current.focus()}>${t('app.skip')}</button>
    <${Top} place=${place.parts[0] ?? 'workflows'} change=${change} closed=${asking !== null} />
    <main ref=${main} tabindex="-1">
      ${asking ? html`<${Token} tried=${asking.tried} entered=${() => ask(null)} />` : shown}
    </main>
    <footer class="foot"><span>${t('app.foot')}</span><${Keys} /></footer>
    <${Announcer} />`;
}

/** Somewhere else: those who listen hear its heading first. Not at the first look. */
function useFocus(main, where) {
  const before = useRef(where);
  useEffect(() => {
    if (before.current === where) return;
    before.current = where;
    scrollTo(0, 0);
    (main.current.querySelector('h1') ?? main.current).focus({ preventScroll: true });
  }, [where]);
}

function Top({ place, change, closed }) {
  const link = (name, more) => html`<a href=${to(name)} aria-current=${place === name ? 'page' : undefined}>
    ${t(`${name}.short`)}${more}</a>`;
  return html`<header class="top">
    <a class="brand" href=${to('workflows')}><img src="/page/mark.svg" alt="" width="32" height="32" />${t('app.name')}</a>
    <nav aria-label=${t('app.nav')}>
      ${link('workflows')}${link('chat')}${link('runs')}${link('alerts', !closed && html`<${Unseen} />`)}${link('contexts')}${link('health')}
    </nav>
    <div class="tools">
      <${Brightness} />
      <button type="button" class="quiet" lang=${other()} aria-label=${t('app.languageLabel')}
        onClick=${change}>${t('app.language')}</button>
    </div>
  </header>`;
}

/** How many alerts nobody has seen yet. A house without alerts has none. */
function Unseen() {
  const { value, again } = useLoad(() => get('/api/alerts'), '');
  usePace(PACE, again);
  const count = value?.alerts.filter((alert) => alert.active && !alert.acknowledgedAt).length ?? 0;
  return count > 0 && html` <span class="badge"><span aria-hidden="true">${count}</span>
    <span class="unseen">${t('alerts.unseen', count)}</span></span>`;
}

function Brightness() {
  const [now, set] = useState(theme());
  const choose = (event) => {
    wear(event.target.value);
    set(event.target.value);
  };
  return html`<select aria-label=${t('app.theme')} value=${now} onChange=${choose}>
    ${THEMES.map((name) => html`<option value=${name}>${t(`app.theme.${name}`)}</option>`)}
  </select>`;
}

speak(current());
wear(theme());
render(html`<${App} />`, document.body);
