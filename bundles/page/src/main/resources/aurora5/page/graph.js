/** Where the steps of a plan stand in its picture, and how its arrows run. Pure: no page, no server. */

export const BOX = { width: 168, height: 52, across: 28, down: 44 };

/**
 * Layers from top to bottom; an arrow over several layers goes through an empty place in each, so
 * that it crosses no box. What follows from other arrows is not drawn.
 */
export function drawn(all) {
  const steps = reduced(all);
  const layers = layered(steps);
  const wide = Math.max(...layers.map((layer) => layer.length));
  const places = new Map();
  layers.forEach((layer, row) => {
    const indent = (wide - layer.length) / 2;
    layer.forEach((node, i) => places.set(node.key, {
      x: (indent + i) * (BOX.width + BOX.across) + BOX.width / 2,
      y: row * (BOX.height + BOX.down) + BOX.height / 2,
    }));
  });
  return {
    width: wide * (BOX.width + BOX.across) - BOX.across,
    height: layers.length * (BOX.height + BOX.down) - BOX.down,
    boxes: steps.map((step) => ({ step, ...places.get(step.name) })),
    arrows: steps.flatMap((step) => step.after.map((from) => arrow(from, step.name, layers, places))),
  };
}

/** Without the arrows for which there is a longer way: whoever waits for the last waits for all before it. */
function reduced(steps) {
  const before = new Map();
  for (const { name, after } of steps) {
    before.set(name, new Set(after.flatMap((from) => [from, ...(before.get(from) ?? [])])));
  }
  const implied = (from, after) => after.some((other) => other !== from && before.get(other)?.has(from));
  return steps.map((step) => ({ ...step, after: step.after.filter((from) => !implied(from, step.after)) }));
}

function layered(steps) {
  const level = new Map();
  for (const step of steps) {
    level.set(step.name, Math.max(-1, ...step.after.map((name) => level.get(name) ?? -1)) + 1);
  }
  const layers = [];
  for (const step of steps) {
    put(layers, level.get(step.name), { key: step.name, before: [] });
    for (const from of step.after) thread(layers, level, from, step.name);
  }
  for (const step of steps) {
    const node = find(layers, step.name);
    node.before = step.after.map((from) =>
      (level.get(step.name) - level.get(from) > 1 ? knot(from, step.name, level.get(step.name) - 1) : from));
  }
  return ordered(layers);
}

const knot = (from, to, row) => `${from}>${to}@${row}`;

function thread(layers, level, from, to) {
  for (let row = level.get(from) + 1; row < level.get(to); row++) {
    const above = row - 1 === level.get(from) ? from : knot(from, to, row - 1);
    put(layers, row, { key: knot(from, to, row), before: [above] });
  }
}

const put = (layers, row, node) => (layers[row] ??= []).push(node);

const find = (layers, key) => layers.flat().find((node) => node.key === key);

/** Everything stands below the middle of what it comes after: few arrows cross. */
function ordered(layers) {
  const position = new Map();
  layers.forEach((layer) => {
    const middle = (node) => (node.before.length
      ? node.before.reduce((sum, key) => sum + (position.get(key) ?? 0), 0) / node.before.length : 0);
    layer.sort((a, b) => middle(a) - middle(b));
    layer.forEach((node, i) => position.set(node.key, i - (layer.length - 1) / 2));
  });
  return layers;
}

function arrow(from, to, layers, places) {
  const knots = layers.flat().filter((node) => node.key.startsWith(`${from}>${to}@`)).map((node) => places.get(node.key));
  const end = places.get(to);
  let at = places.get(from);
  let path = `M${at.x} ${at.y + BOX.height / 2}`;
  for (const place of [...knots, end]) {
    const top = place.y - BOX.height / 2;
    const bend = (BOX.down / 2);
    path += `C${at.x} ${at.y + BOX.height / 2 + bend} ${place.x} ${top - bend} ${place.x} ${top}`;
    if (place !== end) path += `V${place.y + BOX.height / 2}`;
    at = place;
  }
  return { from, to, path };
}
