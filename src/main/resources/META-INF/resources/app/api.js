// Asks the service. Addresses are relative to these files, so that a proxy may put all of it below a path.
const ROOT = new URL('../v1/', import.meta.url);

/// Tells when the server asks for a key.
export const gate = new EventTarget();

/// What went wrong: as the server tells it (problem+json), or as the browser saw it (status 0).
export class Problem extends Error {
  constructor({ status = 0, title = 'It failed', detail = '', errors = [], wait }) {
    super(detail || title);
    Object.assign(this, { status, title, detail, errors, wait });
  }

  static of(error) {
    return error instanceof Problem ? error : new Problem({ title: 'These pages failed', detail: String(error) });
  }

  get missing() {
    return this.status === 404;
  }
}

/// The address of a resource; values of the query may be lists.
export function address(path, query = {}) {
  const url = new URL(path.map(encodeURIComponent).join('/'), ROOT);
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '') url.searchParams.append(name, one);
    }
  }
  return url.href;
}

/// JSON from the server.
export const get = (path, query, signal) => ask(address(path, query), { signal });

/// Why a resource that is no JSON cannot be had, a picture say; undefined where it can, nobody answers, or the page was left.
export async function refusal(path, query, signal) {
  try {
    const response = await fetch(address(path, query), { signal });
    return response.ok ? undefined : await problem(response);
  } catch (error) {
    if (error.name === 'AbortError' || error instanceof TypeError) return undefined;
    throw error;
  }
}

/// JSON or a form to the server; what it answers, or undefined where it says nothing.
export function send(method, path, body, { headers = {}, signal } = {}) {
  const form = body === undefined || body instanceof FormData;
  const type = form ? {} : { 'Content-Type': 'application/json' };
  const text = form ? body : JSON.stringify(body);
  return ask(address(path), { method, body: text, headers: { ...type, ...headers }, signal });
}

async function ask(url, { headers, ...options }) {
  const response = await fetch(url, {
    ...options,
    headers: { Accept: 'application/json, application/problem+json', ...headers },
  }).catch((error) => {
    if (error.name === 'AbortError') throw error;
    throw new Problem({ title: 'The server does not answer', detail: 'It may be stopped, or the network is down.' });
  });
  if (!response.ok) throw await problem(response);
  const text = await response.text();
  return text ? parsed(text) : undefined;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem({ title: 'The answer cannot be read', detail: `It is no JSON: ${error.message}` });
  }
}

async function problem(response) {
  const text = await response.text();
  const told = response.headers.get('Content-Type')?.includes('json') ? parsed(text) : { detail: text.slice(0, 400) };
  const known = { title: response.statusText || `Status ${response.status}`, ...told };
  const wait = Number(response.headers.get('Retry-After')) || undefined;
  if (response.status === 401) gate.dispatchEvent(new Event('locked'));
  return new Problem({ ...known, status: response.status, wait });
}
