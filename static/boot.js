/* Loads and starts the page. It runs before anything is shown: until it does, and whenever something fails, the reader sees the
 * paragraphs of #start-failed, which are part of the page itself. Every loaded file must equal the built one, byte for byte. */
(() => {
  'use strict';
  const { module, integrity, worker } = document.currentScript.dataset;
  const page = document.documentElement;
  // the set-up that a reload for a new version has handed over; a page that opens this one can set its name, but cannot reload it
  const HANDED = 'limes-handed-over:';
  if (name.startsWith(HANDED)) {
    if (performance.getEntriesByType('navigation')[0]?.type === 'reload') self.limesHandedOver = name.slice(HANDED.length);
    name = '';
  }
  page.classList.add('starting');

  const response = fetch(module, { integrity });
  const config = fetch('./limes.config.json', { cache: 'no-cache' }).then(answer => answer.ok ? answer.text() : null).catch(() => null);
  // import() checks nothing, but does not reload a file that a <script integrity> has already loaded
  const script = new Promise((resolve, reject) => {
    const checked = (event, act) => event.target.integrity && act(event.target);
    document.addEventListener('load', event => checked(event, tag => tag.type === 'module' && resolve(tag.src)), true);
    document.addEventListener('error', event => checked(event, tag => reject(new Error(`refused: ${tag.src || tag.href}`))), true);
  });

  /* Makes the page available offline and notifies it when a new version is ready. Not in pages of other sites: those sites
   * decide what is kept. */
  const work = async () => {
    const workers = navigator.serviceWorker;
    if (!worker || !workers || !isSecureContext || self !== top || new URLSearchParams(location.search).has('embed')) return;
    const own = document.querySelector('meta[name=limes-build]').content;
    const createScriptURL = () => worker;
    const policy = self.trustedTypes?.createPolicy('limes', { createScriptURL }) ?? { createScriptURL };
    const registration = await workers.register(policy.createScriptURL(''), { updateViaCache: 'none' });
    const ask = () => (registration.waiting ?? registration.active)?.postMessage('build');
    workers.addEventListener('message', ({ data }) => {
      if (data.limes && data.limes !== own) dispatchEvent(new Event('limes-update'));
    });
    workers.startMessages();
    workers.addEventListener('controllerchange', ask);
    registration.addEventListener('updatefound', () => {
      const found = registration.installing;
      found.addEventListener('statechange', () => found.state === 'installed' && ask());
    });
    document.addEventListener('visibilitychange', () => document.hidden || registration.update().catch(() => {}));
    addEventListener('limes-take-over', () => {
      const next = registration.waiting;
      const reload = () => {
        name = HANDED + self.limesHandedOver;
        location.reload();
      };
      if (!next) return reload();
      next.addEventListener('statechange', () => ['activated', 'redundant'].includes(next.state) && reload());
      next.postMessage('take-over');
    });
    ask();
  };

  Promise.all([script, response, config]).then(async ([address, response, config]) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const limes = await import(address);
    await limes.default({ module_or_path: response });
    limes.start(config);
    document.getElementById('start-failed').remove();
    // the page also works without a service worker
    work().catch(error => console.warn(error));
  }).catch(error => {
    page.classList.remove('starting');
    throw error;
  });
})();
