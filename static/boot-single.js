/* Starts the page in one file: everything is in the document, and nothing is requested. Until this has run, and whenever it
 * fails, the reader sees the paragraphs of #start-failed. */
(async () => {
  'use strict';
  const take = id => {
    const block = document.getElementById(id);
    block.remove();
    return block.textContent.trim();
  };
  // a block that is compressed
  const unpack = (id, type) => {
    const text = take(id);
    const bytes = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(plain, { headers: { 'Content-Type': type } });
  };
  try {
    const notices = document.createElement('pre');
    notices.hidden = true;
    notices.id = 'third-party';
    notices.textContent = await unpack('limes-notices', 'text/plain').text();
    document.body.append(notices);
    // what reads the files of other tools waits, compressed, until it is wanted
    const { text } = document.getElementById('limes-reader-script');
    const createScriptURL = () => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    const policy = self.trustedTypes?.createPolicy('limes', { createScriptURL }) ?? { createScriptURL };
    let reading;
    const read = async () => new Uint8Array(await unpack('limes-reader', 'application/wasm').arrayBuffer());
    const reader = async inPage => {
      try {
        if (!inPage) return new Worker(policy.createScriptURL(''));
      } catch {
        // a browser that starts no worker for a file
      }
      return limesReader();
    };
    const packs = new Uint8Array(await unpack('limes-packs', 'application/octet-stream').arrayBuffer());
    await wasm_bindgen({ module_or_path: unpack('limes-module', 'application/wasm') });
    wasm_bindgen.install(packs);
    wasm_bindgen.provide(() => reading ??= read(), reader);
    wasm_bindgen.start(take('limes-config'));
    document.getElementById('start-failed').remove();
  } catch (error) {
    document.documentElement.classList.remove('starting');
    throw error;
  }
})();
