/** What a form and a result need to know of a workflow's schemas. Pure: no page, no server. */

const PLAIN = new Set(['string', 'integer', 'number', 'boolean']);
const LONG = 200;

/** One description for each property, in order; `at` is where the document that has them stands. */
export function fields(schema, at = '') {
  const required = new Set(schema?.required ?? []);
  return Object.entries(schema?.properties ?? {}).map(([name, property]) =>
    field(name, property, required.has(name), `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`));
}

function field(name, property, required, pointer) {
  const of = {
    name,
    pointer,
    required,
    kind: kind(property),
    title: labelOf(property, property.title ?? name),
    choices: property.enum ?? property.items?.enum ?? [],
    item: property.items?.type,
    limits: limits(property),
  };
  if (of.kind === 'group') of.fields = fields(property, pointer);
  if (of.kind === 'groups') of.each = (i) => fields(property.items, `${pointer}/${i}`);
  return of;
}

const isRecord = (schema) => schema?.type === 'object' && Object.keys(schema.properties ?? {}).length > 0;

function kind(property) {
  if (property.enum) return 'choice';
  if (property.type === 'array') {
    return PLAIN.has(property.items?.type) ? 'list' : isRecord(property.items) ? 'groups' : 'json';
  }
  if (isRecord(property)) return 'group';
  if (!PLAIN.has(property.type)) return 'json';
  if (property.format === 'date') return 'date';
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

const SEVERAL = new Set(['list', 'groups']);

export const nothing = (of) => (SEVERAL.has(of.kind) ? [] : of.kind === 'group' ? {} : '');

/** What stands in the fields for a document that was sent before. */
export function spread(all, document) {
  const there = all.filter(({ name }) => document[name] !== undefined && document[name] !== null);
  return Object.fromEntries(there.map((one) => [one.name, written(one, document[one.name])]));
}

function written(of, value) {
  if (of.kind === 'json') return JSON.stringify(value, null, 2);
  if (of.kind === 'group') return spread(of.fields, value);
  if (of.kind === 'groups') return value.map((each, i) => spread(of.each(i), each));
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
  if (!of.required && isUntouched(value)) return undefined;
  if (of.kind === 'list') return value.map((v) => scalar(of.item, v));
  if (of.kind === 'groups') return value.map((each, i) => collect(of.each(i), each));
  if (of.kind === 'group') return collect(of.fields, value);
  if (value === '') return undefined;
  if (of.kind === 'json') return json(value);
  return scalar(of.kind, value);
}

/** Whether nobody has written anything, there or in any part. */
function isUntouched(value) {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' ? Object.values(value).every(isUntouched) : value === '';
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

/** Messages by the pointer of the field they belong to; those that belong to none come under ''. */
export function byField(all, errors) {
  const found = new Map();
  for (const error of errors) {
    const key = owner(all, (error.pointer ?? '').replace(/^\/input(?=\/)/, ''))?.pointer ?? '';
    found.set(key, [...(found.get(key) ?? []), error.message]);
  }
  return found;
}

/** The innermost field at that place, or around it. */
function owner(all, pointer) {
  const around = all.find((f) => pointer === f.pointer || pointer.startsWith(`${f.pointer}/`));
  if (!around) return undefined;
  const item = around.each && pointer.slice(around.pointer.length + 1).split('/')[0];
  const parts = around.fields ?? (item ? around.each(item) : []);
  return owner(parts, pointer) ?? around;
}

/** What a value is called, in both languages; its own name if the schema says nothing. */
export const labelOf = (schema, name) => ({ ko: schema?.['x-ko'] ?? name, en: schema?.['x-en'] ? capital(schema['x-en']) : name });

const capital = (text) => text[0].toUpperCase() + text.slice(1);

const LABEL = /^([^(:]+)(?:\(([^)]*)\)|:(.*))?$/s;

/** A label in parts, as a conversation takes it: the name, what is said in addition, answers that come to mind. */
export function parted(label) {
  const [, name = label, inside = '', after = ''] = LABEL.exec(label) ?? [];
  const such = after.split(',').map((one) => one.trim()).filter(Boolean);
  return such.length > 1
    ? { name: name.trim(), hint: '', such }
    : { name: name.trim(), hint: inside || after.trim(), such: [] };
}

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
