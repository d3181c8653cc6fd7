/** What makes a result a picture book, and its leaves in order. Pure. */

export const isBook = (result) =>
  result !== null && typeof result === 'object' && typeof result.title === 'string'
  && Array.isArray(result.pages) && result.pages.length > 0
  && result.pages.every((page) => typeof page?.text === 'string' && typeof page?.title === 'string');

/** The pages, then the frame for the story that is still to be painted. */
export function leaves(book) {
  const pages = book.pages.map((page) => ({ ...page, frame: false }));
  if (!book.frame) return pages;
  const { page, caption, picture, pictureMissing } = book.frame;
  return [...pages, { page, title: caption, text: '', picture, pictureMissing, frame: true }];
}

/** Where the arrow keys lead; stays where it is at both ends. */
export function turned(at, key, count) {
  const goal = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1 }[key];
  return goal === undefined ? at : Math.min(count - 1, Math.max(0, goal));
}
