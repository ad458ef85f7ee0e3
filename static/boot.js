/* Loads and starts the page. It runs before anything is shown: until it does, and whenever something fails, the reader sees the
 * paragraphs of #start-failed, which stand in the page itself. Whatever is loaded has to be, byte for byte, what was built. */
(() => {
  'use strict';
  const { module, integrity, worker } = document.currentScript.dataset;
  const page = document.documentElement;
  page.classList.add('starting');

  const response = fetch(module, { integrity });
  const config = fetch('./limes.config.json', { cache: 'no-cache' }).then(answer => answer.ok ? answer.text() : null).catch(() => null);
  // import() checks nothing; but what a <script integrity> has loaded is not loaded again
  const script = new Promise((resolve, reject) => {
    const checked = (event, act) => event.target.integrity && act(event.target);
    document.addEventListener('load', event => checked(event, tag => tag.type === 'module' && resolve(tag.src)), true);
    document.addEventListener('error', event => checked(event, tag => reject(new Error(`refused: ${tag.src || tag.href}`))), true);
  });

  Promise.all([script, response, config]).then(async ([address, response, config]) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const limes = await import(address);
    await limes.default({ module_or_path: response });
    limes.start(config);
    document.getElementById('start-failed').remove();
  }).catch(error => {
    page.classList.remove('starting');
    throw error;
  });
})();
