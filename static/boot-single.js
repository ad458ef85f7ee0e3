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
    const packs = new Uint8Array(await unpack('limes-packs', 'application/octet-stream').arrayBuffer());
    await wasm_bindgen({ module_or_path: unpack('limes-module', 'application/wasm') });
    wasm_bindgen.install(packs);
    wasm_bindgen.start(take('limes-config'));
    document.getElementById('start-failed').remove();
  } catch (error) {
    document.documentElement.classList.remove('starting');
    throw error;
  }
})();
