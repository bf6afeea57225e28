// What is done to runs, from their list and from their own pages.
import { get, Problem, send } from './api.js';
import { ask } from './parts/ask.js';

/// Calls a run off after asking.
export async function cancel(run, app) {
  const yes = await ask({
    title: `Cancel ${run.id}?`,
    text: 'What is done is kept, and the run can be resumed.',
    yes: 'Cancel the run',
    no: 'Let it go on',
  });
  return yes ? act(() => send('DELETE', ['runs', run.id]), app, `${run.id} is called off.`) : undefined;
}

export const resume = (run, app) => act(() => send('POST', ['runs', run.id, 'resume']), app, `${run.id} goes on.`);

/// @returns the problem when it failed
async function act(request, app, done) {
  try {
    await request();
    app.say(done);
    return undefined;
  } catch (error) {
    return Problem.of(error);
  }
}

export const run = (id) => (signal) => get(['runs', id], {}, signal);
