/* Loads and starts the page. It runs before anything is shown: until it does, and whenever something fails, the reader sees the
 * paragraphs of #start-failed, which are part of the page itself. Every loaded file must equal the built one, byte for byte. */
(() => {
  'use strict';
  const { module, integrity, worker } = document.currentScript.dataset;
  const page = document.documentElement;
  // The set-up that a reload for a new version has handed over. Another page can set the name of the window and have its own
  // reload redirected to this page, but it cannot leave the mark in the storage of this origin.
  const HANDED = 'limes-handed-over:', MARK = 'limes-reload';
  if (name.startsWith(HANDED)) {
    const [own, text] = [name.slice(HANDED.length, HANDED.length + 36), name.slice(HANDED.length + 36)];
    try {
      const [{ type }] = performance.getEntriesByType('navigation');
      if (type === 'reload' && sessionStorage.getItem(MARK) === own) self.limesHandedOver = text;
      sessionStorage.removeItem(MARK);
    } catch {
      // no storage: nothing was handed over
    }
    name = '';
  }
  page.classList.add('starting');

  const response = fetch(module, { integrity });
  // without an answer, or with another page in its place, the settings of the site are missing, and the page says so; only a
  // site that has none answers with 404
  const config = fetch('./limes.config.json', { cache: 'no-cache', signal: AbortSignal.timeout(8000) }).then(async answer => {
    if (answer.status === 404) return null;
    const text = answer.ok ? await answer.text() : '<';
    return text.trimStart().startsWith('<') ? undefined : text;
  }).catch(() => undefined);
  // import() checks nothing, but does not reload a file that a <script integrity> has already loaded; without the style sheet
  // the page does not start either
  const script = new Promise((resolve, reject) => {
    const checked = (event, act) => event.target.integrity && act(event.target);
    let address, styled;
    document.addEventListener('load', event => checked(event, tag => {
      if (tag.type === 'module') address = tag.src;
      styled ||= tag.rel === 'stylesheet';
      if (address && styled) resolve(address);
    }), true);
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
        const mark = crypto.randomUUID();
        sessionStorage.setItem(MARK, mark);
        name = HANDED + mark + self.limesHandedOver;
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
    limes.start(config, config === undefined);
    document.getElementById('start-failed').remove();
    // the page also works without a service worker
    work().catch(error => console.warn(error));
  }).catch(error => {
    page.classList.remove('starting');
    throw error;
  });
})();
