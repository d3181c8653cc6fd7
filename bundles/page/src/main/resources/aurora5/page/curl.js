/** Commands for a terminal that do what the page does. Pure. */

/** The start of a run; the token itself is never part of it. */
export function startCommand(origin, workflow, input, withToken) {
  const lines = [
    `curl -s ${quoted(`${origin}/api/workflows/${encodeURIComponent(workflow)}/runs`)}`,
    `-H 'Content-Type: application/json'`,
    `-d ${quoted(JSON.stringify({ input }))}`,
  ];
  if (withToken) lines.splice(1, 0, '-H "Authorization: Bearer $AURORA_API_TOKEN"');
  return lines.join(' \\\n  ');
}

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
