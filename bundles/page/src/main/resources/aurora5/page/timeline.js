/** What the bars of a run show: when each step could begin, when it did, and every try. Pure. */

const time = (text, otherwise) => (text ? Date.parse(text) : otherwise);

/** Bars by step, in milliseconds since the run was accepted. */
export function timeline(run, plan, now) {
  const zero = time(run.queuedAt);
  const end = Math.max(time(run.endedAt, now), zero + 1);
  const admitted = time(run.startedAt, end);
  const after = new Map(plan.map((step) => [step.name, step.after]));
  const known = new Map(run.steps.map((step) => [step.name, step]));
  const bars = (step) => ofStep(step, ready(step, after, known, admitted), end, zero);
  return { total: end - zero, queue: admitted - zero, bars };
}

/** The moment when everything had ended that a step waits for; items of a fan-out follow their step. */
function ready(step, after, known, admitted) {
  const before = (after.get(step.name) ?? []).map((name) => ended(known.get(name)));
  return Math.max(admitted, ...before.filter((at) => at !== null));
}

const ended = (step) => (step?.attempts.at(-1)?.endedAt ? Date.parse(step.attempts.at(-1).endedAt) : null);

function ofStep(step, from, end, zero) {
  const bars = [];
  const add = (kind, start, until) => {
    if (until > start) bars.push({ kind, from: start - zero, until: until - zero });
  };
  let at = from;
  for (const attempt of step.attempts) {
    const start = time(attempt.startedAt);
    add(bars.length ? 'pause' : 'queue', at, start);
    at = time(attempt.endedAt, end);
    add(kind(attempt, step), start, Math.max(at, start + 1));
  }
  return bars;
}

function kind(attempt, step) {
  if (attempt.error) return 'bad';
  if (attempt.endedAt) return step.status === 'CANCELLED' ? 'off' : 'good';
  return step.status === 'WAITING' ? 'wait' : 'now';
}
