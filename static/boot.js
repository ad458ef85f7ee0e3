/* Loads and starts the page. It runs before anything is shown: until it does, and whenever something fails, the reader sees the
 * paragraphs of #start-failed, which are part of the page itself. Every loaded file must equal the built one, byte for byte.
 * Program, knowledge and the words of one language are loaded side by side; the program asks for the other packs. */
(() => {
  'use strict';
  const { module, integrity, worker, packs } = document.currentScript.dataset;
  // address and hash of each pack and of each later part of the program
  const files = JSON.parse(packs);
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

  const options = new URLSearchParams(location.search);
  const stored = key => {
    try {
      const id = options.get('id');
      return id || !options.has('embed') ? localStorage.getItem(key + (id ? `:${id}` : '')) : null;
    } catch {
      return null;
    }
  };
  // the language that the page will have, unless the site's settings choose another one
  const language = [
    options.get('lang')?.split('-')[0], self.limesHandedOver?.split('\n')[0], stored('limes-language'),
    navigator.language.split('-')[0].toLowerCase(),
  ].find(code => `words-${code}` in files) ?? 'en';
  page.lang = language;
  // an option of the address counts, then what the user chose; the site's own colours come with the program
  const scheme = options.get('theme')?.replace('auto', 'system') ?? stored('limes-scheme');
  if (scheme === 'light' || scheme === 'dark') page.dataset.scheme = scheme;
  // the start view is shown at once, until the program replaces it; a frame shows nothing that may be wrong
  const atStart = () => ['', '#', '#/'].includes(location.hash) && !options.has('start');
  document.addEventListener('readystatechange', () => {
    const first = document.querySelector(`#limes > [lang="${language}"]`);
    if (first && page.classList.contains('starting') && self === top && !options.has('embed') && atStart()) first.hidden = false;
  }, { once: true });

  // the bytes of a file; what a cache has of it may be an answer from when it was missing
  const taken = {}, ahead = {};
  const load = async (name, cache) => {
    const [address, integrity] = files[name];
    const answer = await fetch(address, { integrity, cache });
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const take = async name => {
    try {
      return await load(name, 'default').catch(() => load(name, 'reload'));
    } catch (error) {
      throw Object.assign(error, { file: files[name][0].slice(2), fault: 'missing' });
    } finally {
      delete taken[name];
    }
  };
  const get = name => {
    const own = ahead[name];
    delete ahead[name];
    return own ?? (taken[name] ??= take(name));
  };
  // what the program asks for as soon as it runs
  const texts = [`more-words-${language}`, 'sources'], code = name => ['code-shared', `code-${name}`];
  const views = {
    result: [...code('result'), ...texts], rules: [...code('rulebook'), ...texts], facts: [...code('rulebook'), ...texts],
    cases: [...code('cases'), 'code-open', 'cases', ...texts], about: code('result'),
  };
  const route = location.hash.split('/')[1], view = Object.hasOwn(views, route) ? views[route] : [];
  const begun = self.limesHandedOver || stored('limes-setup') !== null || location.hash.startsWith('#setup=');

  const response = fetch(module, { integrity });
  const first = ['knowledge', `words-${language}`];
  const bytes = Promise.all(first.map(get));
  const soon = [...view, ...begun ? code('open') : [], ...options.has('embed') && self !== top ? [...code('open'), 'code-embed'] : []];
  for (const name of soon) {
    if (name in files) (ahead[name] ??= take(name)).catch(() => {});
  }
  // without an answer, or with another page in its place, the settings of the site are missing, and the page says so; only a
  // site that has none answers with 404
  const config = fetch('./limes.config.json', { cache: 'no-cache', signal: AbortSignal.timeout(8000) }).then(async answer => {
    if (answer.status === 404) return null;
    const text = answer.ok ? await answer.text() : '<';
    return text.trimStart().startsWith('<') ? undefined : text;
  }).catch(() => undefined);
  // the knowledge of a newer day, which administrators may put beside the page at any time; an empty file is none
  const update = fetch('./knowledge.limes', { cache: 'no-cache', signal: AbortSignal.timeout(8000) }).then(async answer => {
    if (answer.status === 404) return null;
    if (!answer.ok) return undefined;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length ? bytes : null;
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
    if (!worker || !workers || !isSecureContext || self !== top || options.has('embed')) return;
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

  /* Says what is wrong with a pack, in place of everything else. */
  const blame = ({ file, fault }) => {
    for (const text of document.querySelectorAll(`#start-failed [data-fault="${fault}"]`)) {
      text.querySelector('code').textContent = file;
      text.hidden = false;
      text.parentElement.replaceChildren(text);
    }
  };

  Promise.all([script, response, config, bytes, update]).then(async ([address, response, config, bytes, update]) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const limes = await import(address);
    await limes.default({ module_or_path: response });
    if (update !== null) limes.offer(update);
    bytes.forEach((pack, place) => {
      try {
        limes.install(pack, place ? language : undefined);
      } catch (error) {
        throw Object.assign(error, { file: files[first[place]][0].slice(2), fault: error.name });
      }
    });
    limes.provide(get);
    await limes.start(config, config === undefined).catch(name => {
      throw Object.assign(new Error(`no ${name}`), { file: files[name][0].slice(2), fault: 'missing' });
    });
    document.getElementById('start-failed').remove();
    // the page also works without a service worker
    work().catch(error => console.warn(error));
  }).catch(error => {
    page.classList.remove('starting');
    document.getElementById('limes')?.remove();
    const say = () => blame(error);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', say);
    else say();
    throw error;
  });
})();
