// The functions of the package; node.js and browser.js load the module.

import * as module from './module.js';

let ready = false;

const nameOf = (type, name) => Object.defineProperty(type.prototype, 'name', { value: name, configurable: true, writable: true });

/** The set-up contains errors; `problems` lists place, kind, value and valid values. */
export class LimesSetupError extends Error {}
nameOf(LimesSetupError, 'LimesSetupError');

/** The configuration contains errors; `problems` also has line and column. */
export class LimesConfigError extends Error {}
nameOf(LimesConfigError, 'LimesConfigError');

/** The file is not a knowledge that this version can use; `kind` says why. */
export class LimesKnowledgeError extends Error {}
nameOf(LimesKnowledgeError, 'LimesKnowledgeError');

const ERRORS = { LimesSetupError, LimesConfigError, LimesKnowledgeError };

/** Records that the module is loaded. */
export function isReady() {
    ready = true;
}

function call(name, ...values) {
    if (!ready) {
        throw new Error(`limes: call \`await init()\` once before \`${name}\``);
    }
    try {
        return module[name](...values);
    } catch (error) {
        // the module throws plain errors; this makes `instanceof` work
        const type = ERRORS[error?.name];
        if (type) Object.setPrototypeOf(error, type.prototype);
        throw error;
    }
}

export const assess = (setup, options) => call('assess', setup, options?.config);
export const questions = (setup, options) => call('questions', setup, options?.config);
export const plan = (setup, options) => call('plan', setup, options?.config);
export const knowledge = options => call('knowledge', options?.config);
export const setupSchema = () => call('setupSchema');
export const useKnowledge = bytes => call('useKnowledge', bytes);
export const commandLine = (words, read) => call('commandLine', words, read);
