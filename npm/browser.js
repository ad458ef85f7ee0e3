// Limes for browsers, with or without a bundler: call `await init()` once before the first function.

import start from './module.js';
import { isReady } from './api.js';

export {
    assess, commandLine, knowledge, LimesConfigError, LimesKnowledgeError, LimesSetupError, plan, questions, setupSchema, useKnowledge,
} from './api.js';

let loading;

/** Loads the module, once; call it again after a failure. */
export function init(source) {
    // bundlers look for exactly this expression
    const address = source ?? new URL('./limes.wasm', import.meta.url);
    loading ??= start({ module_or_path: address }).then(isReady, error => {
        loading = undefined;
        throw error;
    });
    return loading;
}
