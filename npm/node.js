// Limes for Node.js: the module is read when this file is imported, so everything can be called at once.

import { readFileSync } from 'node:fs';

import { initSync } from './module.js';
import { isReady } from './api.js';

export { assess, commandLine, knowledge, LimesConfigError, LimesSetupError, questions, setupSchema } from './api.js';

initSync({ module: readFileSync(new URL('./limes.wasm', import.meta.url)) });
isReady();

/** For code that also runs in browsers; in Node.js there is nothing left to do. */
export async function init() {}
