// What the package exports. The types of data come from the Rust types: see types.d.ts.

import type { Assessment, Knowledge, ProblemKind, Questions, SetupFile } from './types.js';

export * from './types.js';

/** A set-up: an object as in the set-up file, or the text of such a file. */
export type Setup = SetupFile | string;

/**
 * An address, a `URL`, a `Request`, a `Response` or a promise of one, the bytes, or a `WebAssembly.Module`. Usually left
 * out: the file lies beside those of the package.
 */
export type ModuleSource = string | object;

/**
 * Loads the module, once. In browsers `await init()` has to come before the first call; in Node.js everything is there
 * when the import is done, and this does nothing.
 */
export function init(source?: ModuleSource): Promise<void>;

/** What a call may be given besides. */
export interface Options {
    /**
     * What an organisation declares and allows: an object as in limes.config.json, or the text of such a file (its schema
     * is `limes/limes-config-1.schema.json`). Left out, there is none.
     */
    config?: Record<string, unknown> | string | undefined;
}

/**
 * Assesses a set-up on its day.
 * @throws {LimesSetupError} if the set-up holds mistakes.
 * @throws {LimesConfigError} if the configuration holds mistakes.
 */
export function assess(setup: Setup, options?: Options): Assessment;

/**
 * The questions of a set-up as they stand.
 * @throws {LimesSetupError} if the set-up holds mistakes.
 * @throws {LimesConfigError} if the configuration holds mistakes.
 */
export function questions(setup: Setup, options?: Options): Questions;

/**
 * Products, regions, questions, rules, facts and sources.
 * @throws {LimesConfigError} if the configuration holds mistakes.
 */
export function knowledge(options?: Options): Knowledge;

/** The JSON Schema of the set-up file. */
export function setupSchema(): Record<string, unknown>;

/** What a command of the command line gives. */
export interface CommandOutput {
    /** For the standard output. */
    out: string;
    /** For the standard error. */
    err: string;
    /** The exit code: 0 fine, 1 a condition holds, 2 wrong usage, 3 a file cannot be read. */
    code: number;
}

/**
 * The command line without its input and output, for other runners.
 * @param words What stands behind `limes`, for example `['check', 'setup.json']`.
 * @param read Gives the content of a file as text, or throws.
 */
export function commandLine(words: string[], read: (file: string) => string): CommandOutput;

/** One thing that is wrong with a set-up. */
export interface SetupProblem {
    /** Where it stands, for example `services[0].answers["service.region"]`; empty for the file as a whole. */
    path: string;
    /** What is wrong. */
    kind: ProblemKind;
    /** What stands there, shortened. */
    value: string;
    /** What would be right: ids that exist, or a type. */
    expected: string;
}

/** One thing that is wrong with a configuration. */
export interface ConfigProblem extends SetupProblem {
    /** The line of the text, from 1 on; absent where what was given is no JSON. */
    line?: number;
    /** The character in the line, from 1 on. */
    column?: number;
}

/** A configuration holds mistakes: nothing is judged by a part of it. */
export class LimesConfigError extends Error {
    private constructor();
    readonly name: 'LimesConfigError';
    /** What is wrong, in the order of the text. */
    readonly problems: readonly ConfigProblem[];
}

/** A set-up holds mistakes. */
export class LimesSetupError extends Error {
    private constructor();
    readonly name: 'LimesSetupError';
    /** What is wrong, up to 50. */
    readonly problems: readonly SetupProblem[];
}
