import { open, Problem, wishKey } from './api.js';
import { hear } from './live.js';

const KEY = 'aurora.talk';

/** The conversation of this tab: it outlives the view and goes with the tab. */
let talk = recalled();
let draw = () => {};

export const turns = () => talk.turns;

/** Draws again whenever something is said. */
export function onTalk(listener) {
  draw = listener;
  return () => { draw = () => {}; };
}

export function begin() {
  talk = fresh();
  change([]);
}

export async function say(text) {
  const key = wishKey();
  change([...talk.turns, { key, text }]);
  await transmit(talk.id, key, text);
}

/** The same once more, with the same key: what was done is not done twice. */
export const sayAgain = ({ key, text }) => transmit(talk.id, key, text);

async function transmit(id, key, text) {
  const turn = (changed) => id === talk.id && change(talk.turns.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  turn({ open: true, problem: undefined });
  let words = '';
  try {
    await converse(id, key, text, {
      word: (more) => turn({ words: words += more }),
      reply: (reply) => turn({ reply, words: undefined }),
    });
    turn({ open: false });
  } catch (problem) {
    turn({ open: false, problem });
  }
}

async function converse(conversationId, key, text, told) {
  const answer = await open('/api/chat', {
    method: 'POST',
    body: JSON.stringify({ conversationId, text }),
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream', 'Idempotency-Key': key },
  });
  let problem = null;
  await hear(answer.body, ({ name, data }) => {
    if (data === undefined) return;
    const said = JSON.parse(data);
    if (name === 'error') problem = new Problem(said.status, said.detail);
    else if (name === 'token') told.word(said.text);
    else told.reply(said.data?.safety ? { care: true, text: said.data.safety.message } : said);
  });
  if (problem) throw problem;
}

function change(turns) {
  talk.turns = turns;
  sessionStorage.setItem(KEY, JSON.stringify({ id: talk.id, turns: talk.turns.filter(kept).map(bare) }));
  draw();
}

/** Of what somebody in danger wrote no word is kept, here as little as on the server. */
const kept = ({ reply }) => reply && !reply.care;

const bare = ({ key, text, reply }) => ({ key, text, reply });

function recalled() {
  const kept = sessionStorage.getItem(KEY);
  return kept ? JSON.parse(kept) : fresh();
}

function fresh() {
  return { id: `page-${wishKey()}`, turns: [] };
}
