// Workers of the page.

/**
 * @param boot the module that loads the script
 * @param runtime of a script that is no JavaScript; empty for one that is
 * @param args that the script finds when it begins
 * @param inbox told a message's text and its bytes
 * @param failed told why the worker cannot be loaded, or has broken
 */
export function start(boot, script, runtime, args, inbox, failed) {
  const address = new URL(boot);
  address.searchParams.set('script', script);
  if (runtime) address.searchParams.set('runtime', runtime);
  for (const each of args) address.searchParams.append('argument', each);
  const worker = new Worker(window.backprop.worker(address), { type: 'module' });
  worker.onmessage = ({ data }) => inbox(data.text, data.bytes);
  worker.onerror = event => {
    event.preventDefault();
    failed(String(event.message || 'worker'));
  };
  return worker;
}

/** What it had still to say is not heard. */
export function end(worker) {
  worker.onmessage = null;
  worker.onerror = null;
  worker.terminate();
}
