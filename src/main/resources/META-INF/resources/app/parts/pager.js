// From page to page of a long list. Pages are counted from 1 for readers, from 0 in addresses.
import { html, nothing } from '../vendor.js';
import { count } from '../format.js';

/// @param href gives the address of a page
/// @param most the last page that the server gives, where it has a limit
export function pager({ page, size, total, href, what, most = Infinity }) {
  const pages = Math.max(1, Math.ceil(total / size));
  const last = Math.min(pages - 1, most);
  if (pages === 1 && page === 0) return nothing;
  const to = (target, text, label) => (target < 0 || target > last || target === page
    ? html`<span class="button off" aria-hidden="true">${text}</span>`
    : html`<a class="button" href=${href(target)} aria-label=${label}>${text}</a>`);
  const jump = (event) => {
    event.preventDefault();
    const wanted = Number(event.target.elements.page.value) - 1;
    if (Number.isInteger(wanted)) location.hash = href(Math.max(0, Math.min(last, wanted)));
  };
  return html`<nav class="pager" aria-label="Pages of ${what}">
    ${to(page ? 0 : -1, '\u21e4', 'First page')} ${to(page - 1, '\u2190', 'Previous page')}
    <form @submit=${jump}><label>Page <input name="page" inputmode="numeric" size="${Math.max(2, String(pages).length)}" .value=${String(page + 1)}></label>
      <span>of ${count(pages)}</span></form>
    ${to(page + 1, '\u2192', 'Next page')} ${to(page < last ? last : -1, '\u21e5', last < pages - 1 ? 'Last page that can be shown' : 'Last page')}
    <span class="range">${count(Math.min(total, page * size + 1))}\u2013${count(Math.min(total, (page + 1) * size))} of ${count(total)}</span>
  </nav>`;
}
