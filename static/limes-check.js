// Defines <limes-check>: Limes as an element of any page. docs/embedding.md lists attributes, properties and events.
const OPTIONS = ['lang', 'boundary', 'sections', 'theme', 'services', 'start', 'label', 'id'];
// by language
const FAILED = FAILED_TEXTS;
// address and hash of each pack and of each later part of the program
const FILES = PACK_FILES;
const beside = name => new URL(name, import.meta.url).href;

// the bytes of a file; what a cache has of it may be an answer from when it was missing
const taken = {};
const fetched = async (name, cache) => {
  const [address, integrity] = FILES[name];
  const answer = await fetch(beside(address), { integrity, cache });
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};
const take = name => fetched(name, 'default').catch(() => fetched(name, 'reload')).finally(() => { delete taken[name]; });
const get = name => taken[name] ??= take(name);

let loaded;
// loads module, knowledge and style sheet, once for all elements of the page
const load = () => loaded ??= Promise.all([
  Promise.all([import(beside('./GLUE')), get('knowledge')]).then(async ([limes, knowledge]) => {
    await limes.default({ module_or_path: fetch(beside('./MODULE'), { integrity: 'HASH_OF_MODULE' }) });
    limes.install(knowledge);
    limes.provide(get);
    return limes;
  }),
  fetch(beside('./STYLE'), { integrity: 'HASH_OF_STYLE' }).then(answer => {
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer.text();
  }).then(text => new CSSStyleSheet().replace(text)),
]).catch(error => {
  loaded = undefined;
  throw error;
});

const words = {};
// loads the words of a language, once for all elements of the page; the other packs are for the program to ask for
const speak = code => words[code] ??= Promise.all([load(), get(`words-${code}`)]).then(([[limes], bytes]) => limes.install(bytes, code)).catch(error => {
  delete words[code];
  throw error;
});

class LimesCheck extends HTMLElement {
  static observedAttributes = [...OPTIONS, 'config'];
  #instance;
  #setup = null;
  #verdict = null;
  #chosen;
  #turn = 0;
  #stale = false;

  constructor() {
    super();
    // the content of the element is shown until Limes is ready
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }

  connectedCallback() {
    // a property that was set before this script was loaded
    if (Object.hasOwn(this, 'setup')) {
      const { setup } = this;
      delete this.setup;
      this.setup = setup;
    }
    if (!this.#instance) this.#begin();
  }

  disconnectedCallback() {
    // an element that is only moved is put back at once
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || this.#stale || !this.isConnected) return;
    this.#stale = true;
    queueMicrotask(() => {
      this.#stale = false;
      if (!this.isConnected) return;
      if (name === 'config') {
        this.#end();
        this.#begin();
      } else this.#choose();
    });
  }

  /** The set-up, as in the set-up file; set it to an object or a text. */
  get setup() {
    const told = this.#ask();
    if (told) return told.setup;
    try {
      return JSON.parse(this.#setup);
    } catch {
      // a text that is reported once Limes is loaded
      return null;
    }
  }

  set setup(value) {
    let text;
    try {
      text = typeof value === 'string' ? value : JSON.stringify(value) ?? 'null';
    } catch {
      // an object that has no JSON
      this.#tell({ limes: 1, type: 'error', reason: 'setup', problems: [] });
      return;
    }
    if (this.#instance) this.#instance.load(text);
    else this.#setup = text;
  }

  /** The detail of the last `limes-verdict`, or null. */
  get verdict() {
    return this.#verdict;
  }

  #ask() {
    let told = null;
    if (this.#instance) {
      this.#told = message => { told = message; };
      this.#instance.ask();
      this.#told = undefined;
    }
    return told;
  }

  #told;

  #tell = message => {
    if (message.type === 'state') {
      this.#told?.(message);
      return;
    }
    if (message.type === 'verdict') this.#verdict = message;
    if (message.reason === 'internal') {
      // the program has stopped: nothing that it showed follows the answers any longer
      this.#verdict = null;
      this.#instance = undefined;
      this.#failed();
    }
    // listeners may do anything with the element, which may not be complete yet
    queueMicrotask(() => this.dispatchEvent(
      new CustomEvent(`limes-${message.type}`, { bubbles: true, composed: true, detail: message })));
  };

  #options() {
    const options = new URLSearchParams();
    for (const name of OPTIONS) {
      if (this.hasAttribute(name)) options.set(name, this.getAttribute(name));
    }
    // the colour scheme of the surrounding page, unless one is chosen
    if (!options.has('theme')) {
      const { colorScheme } = getComputedStyle(this);
      options.set('theme', !colorScheme.includes('dark') ? 'light' : colorScheme.includes('light') ? 'auto' : 'dark');
    }
    // the language of the surrounding text, if Limes has it
    const around = options.has('lang') ? null : this.closest('[lang]')?.lang.slice(0, 2);
    if (FAILED[around]) options.set('lang', around);
    return options.toString();
  }

  #choose() {
    const chosen = this.#options();
    if (this.#instance && chosen !== this.#chosen) {
      this.#chosen = chosen;
      this.#instance.choose(chosen);
    }
  }

  async #begin() {
    const turn = ++this.#turn;
    try {
      const config = this.getAttribute('config');
      const lang = new URLSearchParams(this.#options()).get('lang')?.split('-')[0];
      const language = [lang, navigator.language.split('-')[0].toLowerCase()].find(code => FAILED[code]) ?? 'en';
      const [[limes, sheet], , site] = await Promise.all([
        load(),
        speak(language),
        config === null ? null : fetch(new URL(config, document.baseURI)).then(answer => {
          if (answer.ok) return answer.text();
          throw new Error(`${answer.url}: ${answer.status}`);
        }),
      ]);
      await limes.prepare(site ?? undefined);
      // removed or restarted while it was loading
      if (turn !== this.#turn || !this.isConnected) return;
      const root = document.createElement('div');
      // a translated text would no longer follow the answers
      root.translate = false;
      // all languages run from left to right, whatever the page around does
      root.dir = 'ltr';
      this.shadowRoot.adoptedStyleSheets = [sheet];
      this.shadowRoot.replaceChildren(root);
      // the font size that the reader has chosen in the browser, regardless of the surrounding page
      root.style.fontSize = 'medium';
      const medium = getComputedStyle(root).fontSize;
      root.removeAttribute('style');
      root.style.setProperty('--medium', medium);
      root.className = 'instance';
      root.dataset.notices = beside('./THIRD-PARTY.txt');
      this.#chosen = this.#options();
      const setup = this.#setup;
      this.#instance = limes.mount(root, this.#chosen, setup, site, this.#tell);
    } catch (error) {
      if (turn === this.#turn) {
        this.#tell({ limes: 1, type: 'error', reason: 'load', problems: [] });
        this.#failed();
        console.error(error);
      }
    }
  }

  /** Shows the content of the element or, without any, an error message, in its language or in both. */
  #failed() {
    const slot = document.createElement('slot');
    const { lang } = Object.fromEntries(new URLSearchParams(this.#options()));
    for (const language of FAILED[lang] ? [lang] : Object.keys(FAILED)) {
      const text = document.createElement('p');
      text.lang = language;
      text.setAttribute('role', 'alert');
      text.textContent = FAILED[language];
      slot.append(text);
    }
    this.shadowRoot.replaceChildren(slot);
  }

  #end() {
    this.#turn += 1;
    if (!this.#instance) return;
    const told = this.#ask();
    this.#setup = told && JSON.stringify(told.setup);
    this.#instance.destroy();
    this.#instance = undefined;
    this.shadowRoot.replaceChildren(document.createElement('slot'));
  }
}

if (!customElements.get('limes-check')) customElements.define('limes-check', LimesCheck);
