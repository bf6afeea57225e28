// A command line to take along.
import { html } from '../vendor.js';

/// @param say tells readers that it was taken
export function command(text, say) {
  const take = async (event) => {
    const { target } = event;
    try {
      await navigator.clipboard.writeText(text);
      target.textContent = 'Copied';
      say('Copied.');
    } catch (refused) { // a plain-http page of another host has no clipboard: mark it for the reader's own keys
      getSelection().selectAllChildren(target.previousElementSibling);
      target.textContent = 'Marked';
      say(`Marked for copying, since the browser does not allow it here: ${refused?.name ?? 'no clipboard'}.`);
    }
    setTimeout(() => (target.textContent = 'Copy'), 2000);
  };
  return html`<div class="command"><code>${text}</code><button class="small" @click=${take}>Copy</button></div>`;
}

/// A word for a POSIX shell.
export const quoted = (word) => (/^[\w./:=@%+,-]+$/.test(word) ? word : `'${String(word).replaceAll("'", "'\\''")}'`);
