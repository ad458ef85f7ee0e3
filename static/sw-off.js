/* Removes the service worker and all it has kept: put this file in the place of sw.js. */
'use strict';
const remove = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(`limes ${registration.scope} `)).map(name => caches.delete(name)));
  await registration.unregister();
};

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(remove()));
