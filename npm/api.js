// The functions, over whatever has loaded the module.

import * as module from './module.js';

let ready = false;

/** What was wrong with a set-up; `problems` tells place, kind, value and what would be right. */
export class LimesSetupError extends Error {}
Object.defineProperty(LimesSetupError.prototype, 'name', { value: 'LimesSetupError', configurable: true, writable: true });

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
        if (error?.name === 'LimesSetupError') Object.setPrototypeOf(error, LimesSetupError.prototype);
        throw error;
    }
}

export const assess = setup => call('assess', setup);
export const questions = setup => call('questions', setup);
export const knowledge = () => call('knowledge');
export const setupSchema = () => call('setupSchema');
export const commandLine = (words, read) => call('commandLine', words, read);
