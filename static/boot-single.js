/* Starts the page in one file: everything is in the document, and nothing is requested. Until this has run, and whenever it
 * fails, the reader sees the paragraphs of #start-failed. */
(async () => {
  'use strict';
  const take = id => {
    const block = document.getElementById(id);
    block.remove();
    return block.textContent.trim();
  };
  try {
    const text = take('limes-module');
    const bytes = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    await wasm_bindgen({ module_or_path: new Response(plain, { headers: { 'Content-Type': 'application/wasm' } }) });
    wasm_bindgen.start(take('limes-config'));
    document.getElementById('start-failed').remove();
  } catch (error) {
    document.documentElement.classList.remove('starting');
    throw error;
  }
})();
