// What is asked of the server besides files: JSON there, JSON back, and the board's stream.

const headers = token => ({
  'Content-Type': 'application/json',
  'X-Backprop': '1',
  ...(token ? { Authorization: 'Bearer ' + token } : {}),
});

/** @param then told status, text and the seconds to wait; status 0 where no answer came */
export function send(method, address, token, body, then) {
  /** @type {RequestInit} */
  const asked = { method, headers: headers(token), cache: 'no-store', signal: AbortSignal.timeout?.(8000) };
  if (body) asked.body = body;
  fetch(address, asked)
    .then(async answer => [answer.status, await answer.text(), Number(answer.headers.get('Retry-After')) || 0])
    .catch(() => [0, '', 0])
    .then(reply => then(...reply));
}

/** @param then told the file's bytes; null where it did not come */
export function bytes(address, token, then) {
  fetch(address, { headers: headers(token), cache: 'no-store' })
    .then(async answer => (answer.ok ? new Int8Array(await answer.arrayBuffer()) : null))
    .catch(() => null)
    .then(then);
}

/**
 * Server-sent events by fetch, which unlike EventSource can show a key. It comes back by itself after a break; silence for
 * longer than the server's own sign of life is one.
 *
 * @param heard told the event's name and its data
 * @param state told the status of each answer, 0 for a break
 * @returns ends it
 */
export function listen(address, key, heard, state) {
  const SILENCE = 40000;
  let last = '';
  let stop = new AbortController();
  let ended = false;
  const wait = ms => new Promise(done => setTimeout(done, ms));

  async function read(answer) {
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const silence = setTimeout(() => stop.abort(), SILENCE);
      const { value, done } = await reader.read().finally(() => clearTimeout(silence));
      if (done) return;
      const parts = (rest + value).split(/\r?\n\r?\n/);
      rest = parts.pop();
      parts.forEach(tell);
    }
  }

  function tell(part) {
    let event = 'message';
    const data = [];
    for (const line of part.split(/\r?\n/)) {
      const [, name, text] = /^([a-z]*):? ?(.*)$/.exec(line) ?? [];
      if (name === 'event') event = text;
      else if (name === 'data') data.push(text);
      else if (name === 'id') last = text;
    }
    if (data.length) heard(event, data.join('\n'));
  }

  async function go() {
    for (let tries = 0; !ended; tries++) {
      stop = new AbortController();
      let status = 0;
      try {
        const more = last ? { 'Last-Event-ID': last } : {};
        const answer = await fetch(address, {
          headers: { ...headers(key), ...more },
          cache: 'no-store',
          signal: stop.signal,
        });
        status = answer.status;
        if (!ended) state(status);
        if (answer.ok) {
          tries = 0;
          await read(answer);
        }
      } catch {
        /* a break, as below */
      }
      if (ended) return;
      if (status === 0 || status === 200) state(0);
      await wait(Math.min(5000, 500 * 2 ** tries));
    }
  }
  addEventListener('online', () => stop.abort());
  go();
  return () => {
    ended = true;
    stop.abort();
  };
}
