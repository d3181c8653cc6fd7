/** What a form and a result need to know of a workflow's schemas. Pure: no page, no server. */

const PLAIN = new Set(['string', 'integer', 'number', 'boolean']);
const LONG = 200;

/** One description for each property, in order. */
export function fields(schema) {
  const required = new Set(schema?.required ?? []);
  return Object.entries(schema?.properties ?? {}).map(([name, property]) =>
    field(name, property, required.has(name)));
}

function field(name, property, required) {
  return {
    name,
    pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    required,
    kind: kind(property),
    title: labelOf(property, property.title ?? name),
    choices: property.enum ?? property.items?.enum ?? [],
    item: property.items?.type,
    limits: limits(property),
  };
}

function kind(property) {
  if (property.enum) return 'choice';
  if (property.type === 'array') return PLAIN.has(property.items?.type) ? 'list' : 'json';
  if (!PLAIN.has(property.type)) return 'json';
  if (property.type === 'string') return property.maxLength > LONG ? 'lines' : 'words';
  return property.type;
}

function limits(property) {
  const fewest = (count) => (count > 1 ? count : undefined);
  const least = property.minimum ?? fewest(property.minLength) ?? fewest(property.minItems);
  const most = property.maximum ?? property.maxLength ?? property.maxItems;
  const of = property.type === 'string' ? 'letters' : property.type === 'array' ? 'items' : 'number';
  return least === undefined && most === undefined ? null : { least, most, of };
}

export const nothing = (of) => (of.kind === 'list' ? [] : '');

/** What stands in the fields for a document that was sent before. */
export function spread(all, document) {
  const there = all.filter(({ name }) => document[name] !== undefined && document[name] !== null);
  return Object.fromEntries(there.map((one) => [one.name, written(one, document[one.name])]));
}

function written(of, value) {
  if (of.kind === 'json') return JSON.stringify(value, null, 2);
  return Array.isArray(value) ? value.map(String) : String(value);
}

/**
 * The input as the server wants it. What cannot be read stays as it was typed: the server says
 * what is wrong with it, in the same words as to everybody.
 */
export function collect(all, values) {
  const input = {};
  for (const one of all) {
    const value = read(one, values[one.name] ?? nothing(one));
    if (value !== undefined) input[one.name] = value;
  }
  return input;
}

function read(of, value) {
  if (of.kind === 'list') return value.length || of.required ? value.map((v) => scalar(of.item, v)) : undefined;
  if (value === '') return undefined;
  if (of.kind === 'json') return json(value);
  return scalar(of.kind, value);
}

function scalar(type, text) {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type !== 'integer' && type !== 'number') return text;
  const number = Number(text);
  const kept = text.trim() !== '' && Number.isFinite(number)
    && (Number.isSafeInteger(number) || !Number.isInteger(number));
  return kept ? number : text;
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Messages by field; those that belong to none come under ''. */
export function byField(all, errors) {
  const found = new Map();
  for (const error of errors) {
    const pointer = (error.pointer ?? '').replace(/^\/input(?=\/)/, '');
    const owner = all.find((f) => pointer === f.pointer || pointer.startsWith(`${f.pointer}/`));
    const key = owner?.name ?? '';
    found.set(key, [...(found.get(key) ?? []), error.message]);
  }
  return found;
}

/** What a value is called, in both languages; its own name if the schema says nothing. */
export const labelOf = (schema, name) => ({ ko: schema?.['x-ko'] ?? name, en: schema?.['x-en'] ?? name });

export const inside = (schema, name) => schema?.properties?.[name];

export const itemOf = (schema) => schema?.items;

/** Whether a value is missing because it may be. */
export const isAbsent = (schema, name, value) =>
  (value === null || value === undefined) && inside(schema, name) !== undefined
  && !(schema.required ?? []).includes(name);

const COLUMNS = 4;

/** Whether values can stand in rows: several records of the same few fields, none of which has parts. */
export function isTable(values, isText) {
  const names = (value) => Object.keys(value ?? {}).join();
  const plain = (value) => value !== null && typeof value === 'object' && !Array.isArray(value) && !isText(value)
    && Object.values(value).every((v) => v === null || typeof v !== 'object' || isText(v));
  return values.length > 1 && values.every(plain) && Object.keys(values[0]).length > 1
    && Object.keys(values[0]).length <= COLUMNS && values.every((v) => names(v) === names(values[0]));
}
