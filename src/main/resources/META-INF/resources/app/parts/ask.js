// Asks before something is done that cannot be undone at once.
import { html, render } from '../vendor.js';

/// @returns whether the answer was yes
export function ask({ title, text, yes, no = 'No' }) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'ask-title');
  render(html`<form method="dialog"><h2 id="ask-title">${title}</h2><p>${text}</p>
    <p class="row"><button class="primary" value="yes">${yes}</button><button value="no">${no}</button></p></form>`, dialog);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answered) => dialog.addEventListener('close', () => {
    dialog.remove();
    answered(dialog.returnValue === 'yes');
  }));
}
