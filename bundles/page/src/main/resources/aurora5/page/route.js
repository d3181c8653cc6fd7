/** Where in the page we are: `#/runs?status=FAILED` is ['runs'] with a query. */
export function here() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return { parts: path.split('/').filter(Boolean).map(plain), query: new URLSearchParams(query) };
}

function plain(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function to(...parts) {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** Changes parts of the query without a new entry in the history. */
export function keep(changed) {
  const { parts, query } = here();
  for (const [name, value] of Object.entries(changed)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  history.replaceState(null, '', to(...parts) + (query.size ? `?${query}` : ''));
}
