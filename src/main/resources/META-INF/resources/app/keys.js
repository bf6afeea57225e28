// Keyboard shortcuts: pages name theirs, `?` lists them all.
const shown = [];
let before = '';

/// @param shortcuts of {keys, does, run}: keys such as "j" or "g r", does in words for the list
/// @param signal takes them back
export function shortcuts(shortcuts, signal, where = 'This page') {
  const group = { where, shortcuts };
  shown.push(group);
  signal?.addEventListener('abort', () => shown.splice(shown.indexOf(group), 1));
}

export const listed = () => shown;

const typing = (element) =>
  element.isContentEditable || /^(textarea|select)$/i.test(element.tagName)
  || (element.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|file|range)$/.test(element.type));

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (typing(event.target) || document.querySelector('dialog[open]')) return;
  const both = `${before} ${event.key}`;
  const all = shown.flatMap((group) => group.shortcuts).reverse();
  const found = all.find(({ keys }) => keys.split(', ').includes(both))
    ?? all.find(({ keys }) => keys.split(', ').includes(event.key));
  before = event.key;
  setTimeout(() => (before = ''), 1200);
  if (!found) return;
  if (/^Arrow/.test(event.key) && event.target.matches?.('input, summary, [role=tab]')) return;
  event.preventDefault();
  found.run(event);
});
