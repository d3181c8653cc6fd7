import { hasToken, onRefused } from './api.js';
import { html } from './html.js';
import { current, other, speak, t } from './language.js';
import { useEffect, useRef, useState } from './lib/preact/hooks.js';
import { render } from './lib/preact/preact.js';
import { Announcer } from './part/announce.js';
import { Empty } from './part/notice.js';
import { here, to } from './route.js';
import { theme, THEMES, wear } from './theme.js';
import { Health } from './view/health.js';
import { Order } from './view/order.js';
import { Run } from './view/run.js';
import { Runs } from './view/runs.js';
import { Story } from './view/story.js';
import { Token } from './view/token.js';
import { Workflows } from './view/workflows.js';

function view({ parts, query }) {
  const [place = 'workflows', id, more, rest] = parts;
  if (place === 'workflows' && !id) return ['workflows.short', html`<${Workflows} />`];
  if (place === 'workflows' && !more) return ['workflows.open', html`<${Order} key=${id} id=${id} />`];
  if (place === 'runs' && !id) return ['runs.short', html`<${Runs} key=${String(query)} query=${query} />`];
  if (place === 'runs' && !more) return ['run.short', html`<${Run} key=${id} id=${id} />`];
  if (place === 'runs' && more === 'story' && !rest) return ['run.story', html`<${Story} key=${id} id=${id} />`];
  if (place === 'health' && !id) return ['health.short', html`<${Health} />`];
  return ['app.notFound', html`<${Empty} whole title=${t('app.notFound')} hint=${t('app.notFoundHint')}>
    <a class="button" href=${to('workflows')}>${t('app.home')}</a><//>`];
}

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
    <${Top} place=${place.parts[0] ?? 'workflows'} change=${change} />
    <main ref=${main} tabindex="-1">
      ${asking ? html`<${Token} tried=${asking.tried} entered=${() => ask(null)} />` : shown}
    </main>
    <footer class="foot">${t('app.foot')}</footer>
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

function Top({ place, change }) {
  const link = (name, key) => html`<a href=${to(name)} aria-current=${place === name ? 'page' : undefined}>${t(key)}</a>`;
  return html`<header class="top">
    <a class="brand" href=${to('workflows')}><img src="/page/mark.svg" alt="" width="32" height="32" />${t('app.name')}</a>
    <nav aria-label=${t('app.nav')}>
      ${link('workflows', 'workflows.short')}${link('runs', 'runs.short')}${link('health', 'health.short')}
    </nav>
    <div class="tools">
      <${Brightness} />
      <button type="button" class="quiet" lang=${other()} aria-label=${t('app.languageLabel')}
        onClick=${change}>${t('app.language')}</button>
    </div>
  </header>`;
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
