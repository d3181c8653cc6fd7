import { h } from './lib/preact/preact.js';
import htm from './lib/htm/htm.js';

/** Templates whose values become text and attributes, never markup. */
export const html = htm.bind(h);
