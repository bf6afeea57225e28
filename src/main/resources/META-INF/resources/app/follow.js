// Follows something on the server by its event stream; asks from time to time where the stream cannot be had.
import { address } from './api.js';

const FIRST = 1000;
const LONGEST = 20000;

/// Whether the server is heard. Pages show it, `again()` tries at once.
export const connection = Object.assign(new EventTarget(), { lost: false, again: () => {} });

function heard(yes) {
  if (connection.lost !== yes) return;
  connection.lost = !yes;
  connection.dispatchEvent(new Event('change'));
}

/// @param path of the stream
/// @param event the name of its events, whose data is JSON
/// @param take gets the data; true ends the following
/// @param fail gets the problem when the server answers with one
/// @param poll gets the same data by one request
/// @param signal ends it
export function follow({ path, event, take, fail, poll, signal }) {
  let source;
  let timer;
  let wait = FIRST;

  const stop = () => {
    source?.close();
    clearTimeout(timer);
  };
  const end = () => {
    stop();
    document.removeEventListener('visibilitychange', visibility);
    heard(true);
  };
  const given = (data) => {
    heard(true);
    if (!signal.aborted && take(data)) end();
  };
  const open = () => {
    stop();
    source = new EventSource(address(path));
    source.addEventListener(event, (message) => {
      wait = FIRST;
      given(JSON.parse(message.data));
    });
    source.onerror = () => {
      source.close();
      instead();
    };
  };
  const instead = async () => {
    timer = setTimeout(open, wait);
    wait = Math.min(LONGEST, wait * 2);
    try {
      given(await poll(signal));
    } catch (error) {
      if (signal.aborted) return;
      connection.again = open;
      heard(Boolean(error.status));
      if (error.status) fail(error);
    }
  };
  // A hidden page holds no connection: a browser has six for a server, over all its tabs.
  const visibility = () => (document.hidden ? stop() : open());

  document.addEventListener('visibilitychange', visibility);
  signal.addEventListener('abort', end);
  if (!document.hidden) open();
}
