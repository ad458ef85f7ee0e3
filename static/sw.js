/* Keeps the files of one build in this browser, so that the page opens without a network. It keeps either all files, exactly as
 * built, or none; a page never gets files of two builds. Pages ask for the build and request the switch to it. */
'use strict';
const build = '{build}';
const files = {files};

const scope = registration.scope;
const family = `limes ${scope} `;
const own = family + build;
const known = new Set(files.map(([name]) => new URL(name, scope).href));
const config = new URL('limes.config.json', scope).href;
const update = new URL('knowledge.limes', scope).href;

const install = async () => {
  const cache = await caches.open(own);
  try {
    await cache.addAll(files.map(([name, integrity]) => new Request(name, { cache: 'reload', integrity })));
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
  await Promise.all([config, update].map(fresh));
};

const activate = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(family) && name !== own).map(name => caches.delete(name)));
  await clients.claim();
};

const kept = async (address, request) => await (await caches.open(own)).match(address) ?? fetch(request);

/* Returns a file of the site's own, its settings or its knowledge: the current one, or the last known one. A page that asks for
 * a password is not the file. */
const fresh = async file => {
  const cache = await caches.open(own);
  try {
    // the page itself waits longer
    const answer = await fetch(file, { cache: 'no-cache', signal: AbortSignal.timeout(4000) });
    // without the body, which is a page in the language of the server
    if (answer.status === 404) await cache.put(file, new Response(null, { status: 404 }));
    else if (answer.ok) {
      const text = await answer.clone().text();
      if (text.trimStart().startsWith('<')) throw new Error('not the file');
      // a file with a mistake is reported, and not kept
      if (file === config ? isJson(text) : !text || text.startsWith('LIMES')) await cache.put(file, answer.clone());
    }
    if (answer.ok || answer.status === 404) return answer;
  } catch {
    // no network, one that is too slow, or another page in place of the file
  }
  return await cache.match(file) ?? Response.error();
};

const isJson = text => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

const answer = event => {
  const address = new URL(event.request.url);
  address.search = address.hash = '';
  const { href } = address;
  if (event.request.method !== 'GET') return;
  if (event.request.mode === 'navigate') {
    if (href === scope || href === `${scope}index.html`) event.respondWith(kept(scope, event.request));
  } else if (href === config || href === update) event.respondWith(fresh(href));
  else if (known.has(href)) event.respondWith(kept(href, event.request));
};

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(activate()));
addEventListener('fetch', answer);
addEventListener('message', event => {
  if (event.data === 'build') event.source.postMessage({ limes: build });
  if (event.data === 'take-over') skipWaiting();
});
