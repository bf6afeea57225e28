// Asks for the server's key. The key goes into a cookie that scripts cannot read.
import { html, nothing } from '../vendor.js';
import { Problem, send } from '../api.js';
import { mark } from '../shell.js';
import { warning } from '../parts/states.js';

let problem;
let waiting = false;

export function entrance(app, enter) {
  const submit = async (event) => {
    event.preventDefault();
    const { key } = event.target.elements;
    waiting = true;
    problem = undefined;
    app.update();
    try {
      await send('POST', ['session'], { key: key.value });
      await enter();
    } catch (error) {
      problem = Problem.of(error);
      key.select();
    }
    waiting = false;
    app.update();
  };
  return html`<main class="entrance" id="main" tabindex="-1">
    <form @submit=${submit}>
      <h1>${mark} Locative</h1>
      <p>This server asks for a key: the one that it was started with.</p>
      ${problem ? warning(problem) : nothing}
      <label for="key">Key</label>
      <input id="key" name="key" type="password" autocomplete="current-password" required autofocus>
      <button class="primary" ?disabled=${waiting}>${waiting ? 'One moment' : 'Enter'}</button>
    </form></main>`;
}
