// Limes for Node.js: importing this file loads the module, so that all functions can be called immediately.

import { readFileSync } from 'node:fs';

import { initSync } from './module.js';
import { isReady } from './api.js';

export {
    assess, commandLine, knowledge, LimesConfigError, LimesKnowledgeError, LimesSetupError, plan, questions, setupSchema, useKnowledge,
} from './api.js';

initSync({ module: readFileSync(new URL('./limes.wasm', import.meta.url)) });
isReady();

/** Does nothing in Node.js; exists for code that also runs in browsers. */
export async function init() {}
