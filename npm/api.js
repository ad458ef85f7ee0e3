// The functions, over whatever has loaded the module.

import * as module from './module.js';

let ready = false;

const nameOf = (type, name) => Object.defineProperty(type.prototype, 'name', { value: name, configurable: true, writable: true });

/** What was wrong with a set-up; `problems` tells place, kind, value and what would be right. */
export class LimesSetupError extends Error {}
nameOf(LimesSetupError, 'LimesSetupError');

/** What was wrong with a configuration; `problems` tells line and column, too. */
export class LimesConfigError extends Error {}
nameOf(LimesConfigError, 'LimesConfigError');

const ERRORS = { LimesSetupError, LimesConfigError };

/** Says that the module is there. */
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
        // the module throws plain errors; `instanceof` is for those who like it
        const type = ERRORS[error?.name];
        if (type) Object.setPrototypeOf(error, type.prototype);
        throw error;
    }
}

export const assess = (setup, options) => call('assess', setup, options?.config);
export const questions = (setup, options) => call('questions', setup, options?.config);
export const knowledge = options => call('knowledge', options?.config);
export const setupSchema = () => call('setupSchema');
export const commandLine = (words, read) => call('commandLine', words, read);
