// Keeps the lab for visits without its server. Above this line stands what the site has: its version, pages, files and
// nets. All pages and files are kept on the first visit; nets and MNIST once they are loaded.
//
// A file is named by its content, so what is kept is right. A page comes from the server as long as there is one; what
// was kept answers only in its stead, so that a page and its files are always of one version. A new version takes the
// place of the old one as soon as it is here whole; the old one's files stay until the next, for pages still open.
const home = new URL(registration.scope);
const kept = `backprop ${home.pathname} site ${site.version}`;
// Pages, too, put into this one: what they loaded before we were there, or had to ask for in parts.
const loaded = `backprop ${home.pathname} loaded`;
// Nobody is kept waiting for the server when there is an answer here, nor sent away when there is none.
// Older iPads (below 16) cannot give up, and wait as long as the network does.
const patience = before => (before ? { signal: AbortSignal.timeout?.(5000) } : {});

const at = path => new URL(path, home).href;
const hashed = new Set(site.files.map(at));
const nets = new Set(site.nets.map(at));
const pages = new Set(site.pages.map(at));
const index = at('data/index.json');
const isPart = address => address.startsWith(at('data/')) && address.endsWith('.digits');
const isLoaded = address => nets.has(address) || isPart(address);

async function keep() {
  const cache = await caches.open(kept);
  await Promise.all(
    [...hashed].map(async address => {
      const before = await caches.match(address);
      await (before ? cache.put(address, before) : cache.add(address));
    }),
  );
  await Promise.all(
    [...pages].map(async address => {
      const answer = await fetch(address, { cache: 'no-cache' });
      if (answer.ok) await cache.put(address, answer);
      else if (!address.endsWith('/404.html')) throw new Error(`${address} answers ${answer.status}`);
    }),
  );
}

/** What is kept stands under its plain address; a worker reads the query of its own. */
const asAsked = (request, answer) => (request.url === answer.url ? answer : new Response(answer.body, answer));

// What older versions kept goes, but for the last one's; so do nets that there are no more.
async function clean() {
  const older = (await caches.keys()).filter(
    name => name.startsWith(`backprop ${home.pathname} site `) && name !== kept,
  );
  for (const name of older.slice(0, -1)) await caches.delete(name);
  const cache = await caches.open(loaded);
  for (const { url } of await cache.keys()) if (url.endsWith('.safetensors') && !nets.has(url)) await cache.delete(url);
  await clients.claim();
}

/** What data there is; where nobody tells that now, a later page will ask again. */
async function keepIndex() {
  const cache = await caches.open(loaded);
  if (!(await cache.match(index))) await cache.add(index).catch(() => {});
}

async function file(request, address) {
  const before = await caches.match(address);
  return before ? asAsked(request, before) : fetch(request);
}

/** A full disk is no reason to keep an answer back. */
const put = (cache, address, answer) => cache.put(address, answer).catch(() => {});

/** The page is given what has come while the rest is on its way: where that breaks, it asks for the rest alone. */
async function loadOnce(event) {
  const { request } = event;
  const before = await caches.match(request.url);
  if (before) return before;
  const cache = await caches.open(loaded);
  const answer = await fetch(request);
  if (answer.status === 200) event.waitUntil(put(cache, request.url, answer.clone()));
  return answer;
}

/** What is kept of MNIST stays, also when the server has none at the moment. */
async function dataIndex(request) {
  const cache = await caches.open(loaded);
  const before = await cache.match(index);
  try {
    const answer = await fetch(request, patience(before));
    if (!answer.ok) return answer;
    const text = await answer.clone().text();
    const hasParts = 'train' in JSON.parse(text);
    for (const { url } of hasParts ? await cache.keys() : []) {
      if (isPart(url) && !text.includes(url.slice(home.href.length))) await cache.delete(url);
    }
    if (hasParts || !before) await put(cache, index, answer.clone());
    return answer;
  } catch (trouble) {
    if (before) return before;
    throw trouble;
  }
}

async function page(request, address) {
  const cache = await caches.open(kept);
  const before = await cache.match(address);
  try {
    return await fetch(request, request.mode === 'navigate' ? {} : patience(before));
  } catch (trouble) {
    if (before) return before;
    if (pages.has(address + '/')) return Response.redirect(address + '/' + new URL(request.url).search, 302);
    const missing = request.mode === 'navigate' && (await cache.match(at('404.html')));
    if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
    throw trouble;
  }
}

addEventListener('install', event =>
  event.waitUntil(
    keep()
      .then(keepIndex)
      .then(() => skipWaiting()),
  ),
);
addEventListener('activate', event => event.waitUntil(clean()));

addEventListener('fetch', event => {
  const { request } = event;
  const address = request.url.split(/[?#]/, 1)[0];
  if (request.method !== 'GET' || !address.startsWith(home.href)) return;
  if (hashed.has(address)) event.respondWith(file(request, address));
  else if (isLoaded(address)) event.respondWith(loadOnce(event));
  else if (address === index) event.respondWith(dataIndex(request));
  else if (pages.has(address) || request.mode === 'navigate') event.respondWith(page(request, address));
});
