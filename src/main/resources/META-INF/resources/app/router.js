// Pages live in the fragment: "#/runs/docci/pairs?q=left". Every state that matters is in it.

/// @returns {{parts: string[], query: URLSearchParams}} where the address points to
export function here() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const parts = path.split('/').filter(Boolean).map(decoded);
  return { parts, query: new URLSearchParams(query) };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch (malformed) {
    if (malformed instanceof URIError) return part; // shown as it stands: "no such page"
    throw malformed;
  }
}

/// The fragment of a page. Values of the query may be lists; empty ones are left out.
export function link(parts, query = {}) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '' && one !== false) search.append(name, one);
    }
  }
  const path = `#/${parts.map(encodeURIComponent).join('/')}`;
  return search.size ? `${path}?${search}` : path;
}

/// @param replace whether the back button passes over what was here
export function go(parts, query, { replace = false } = {}) {
  const target = link(parts, query);
  if (target === location.hash) return;
  if (replace) {
    history.replaceState(history.state, '', target);
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = target;
  }
}
