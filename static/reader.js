/* Gives the files that a person chose to the module that reads them, and what it read to the page. Around this script is the
 * JavaScript of the module, as `wasm_bindgen`. It runs in a worker; where there is none, the page calls it. */
const serve = port => {
  port.onmessage = async ({ data: { module, packs, files } }) => {
    let place = 0, reader;
    try {
      await wasm_bindgen({ module_or_path: module });
      reader = new wasm_bindgen.Reader(packs);
      for (const [name, file] of files) {
        port.postMessage({ place, bytes: 0 });
        if (reader.begin(name, file.size)) {
          let chunks, bytes = 0, said = 0;
          const next = async () => {
            try {
              chunks ??= file.stream().getReader();
              return await chunks.read();
            } catch {
              return undefined;
            }
          };
          let chunk = await next();
          for (; chunk?.value; chunk = await next()) {
            reader.push(chunk.value);
            bytes += chunk.value.length;
            if (bytes - said > 500_000) port.postMessage({ place, bytes: said = bytes });
          }
          if (chunk) reader.end();
          else reader.refuse();
        }
        place += 1;
      }
      port.postMessage({ found: reader.finish() });
    } catch (error) {
      // the module has stopped: for want of memory, as a rule
      port.postMessage({ failed: String(error), place });
    }
  };
};
if (self.document) {
  self.limesReader = () => {
    const { port1, port2 } = new MessageChannel();
    serve(port2);
    return port1;
  };
} else serve(self);
