import { open } from './api.js';

const PAUSE = 2000;

const watchers = new Set();
let standing = false;
let following = false;

/**
 * Hears of everything that happens, over the one stream of this tab, which opens with the first
 * watcher and stays. `heard` gets the name of the event and its data; a `snapshot` means: look again.
 */
export function watch(heard, state = () => {}) {
  const watcher = { heard, state };
  watchers.add(watcher);
  state(standing);
  if (!following) begin();
  return () => watchers.delete(watcher);
}

function begin() {
  following = true;
  follow('/api/events', {
    heard: (name, data) => watchers.forEach((watcher) => watcher.heard(name, data)),
    state: (now) => {
      standing = now;
      watchers.forEach((watcher) => watcher.state(now));
    },
    lost: () => { following = false; },
  });
}

/**
 * Follows a stream of events until it ends or is closed, over broken lines as well, and while the
 * server is only half there. Without the token it gives up: somebody is asked for it. Not
 * EventSource, because that cannot send the API token.
 */
export function follow(path, { heard, state = () => {}, lost = () => {} }) {
  const closing = new AbortController();
  let lastId = null;
  let ended = false;

  async function listen() {
    const headers = lastId === null ? {} : { 'Last-Event-ID': lastId };
    const answer = await open(path, { headers, signal: closing.signal });
    state(true);
    await hear(answer.body, tell);
  }

  function tell(event) {
    if (event.id !== undefined) lastId = event.id;
    if (event.name === 'end') ended = true;
    if (event.data !== undefined) heard(event.name, JSON.parse(event.data));
  }

  async function goOn() {
    while (!ended && !closing.signal.aborted) {
      try {
        await listen();
      } catch (e) {
        if (closing.signal.aborted) return;
        if (e.status === 401) return void lost(e);
      }
      if (!ended && !closing.signal.aborted) {
        state(false);
        await new Promise((done) => setTimeout(done, PAUSE));
      }
    }
  }

  goOn();
  return () => closing.abort();
}

/** Tells each event of a stream as it comes, until the stream ends. */
export async function hear(stream, tell) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const frames = (rest + part.value).split('\n\n');
    rest = frames.pop();
    frames.forEach((frame) => tell(parse(frame)));
  }
}

/** A frame of a stream: id, name and data, where they stand. */
export function parse(frame) {
  const event = { name: 'message' };
  for (const line of frame.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const value = line.slice(colon + 1).replace(/^ /, '');
    const field = line.slice(0, colon);
    if (field === 'id') event.id = value;
    if (field === 'event') event.name = value;
    if (field === 'data') event.data = event.data === undefined ? value : `${event.data}\n${value}`;
  }
  return event;
}
