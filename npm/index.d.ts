// The exports of the package. The data types are generated from the Rust types: see types.d.ts.

import type { Assessment, Knowledge, Plan, ProblemKind, Questions, SetupFile } from './types.js';

export * from './types.js';

/** A set-up: an object as in the set-up file, or the text of such a file. */
export type Setup = SetupFile | string;

/**
 * An address, a `URL`, a `Request`, a `Response` or a promise of one, the bytes, or a `WebAssembly.Module`. Usually left
 * out: the file is beside the others of the package.
 */
export type ModuleSource = string | object;

/**
 * Loads the module, once. In browsers, `await init()` must come before the first call. In Node.js, the import has already
 * loaded the module, and `init` does nothing.
 */
export function init(source?: ModuleSource): Promise<void>;

/** Options of a call. */
export interface Options {
    /**
     * Declarations and policy of an organisation: an object as in limes.config.json, or the text of such a file (schema:
     * `limes/limes-config-1.schema.json`). If left out, there are none.
     */
    config?: Record<string, unknown> | string | undefined;
}

/**
 * Assesses a set-up as of its date.
 * @throws {LimesSetupError} if the set-up contains errors.
 * @throws {LimesConfigError} if the configuration contains errors.
 */
export function assess(setup: Setup, options?: Options): Assessment;

/**
 * Returns the questions of a set-up with their current state.
 * @throws {LimesSetupError} if the set-up contains errors.
 * @throws {LimesConfigError} if the configuration contains errors.
 */
export function questions(setup: Setup, options?: Options): Questions;

/**
 * Returns a plan: what to change step by step, what to find out, and what no step changes.
 * @throws {LimesSetupError} if the set-up contains errors.
 * @throws {LimesConfigError} if the configuration contains errors.
 */
export function plan(setup: Setup, options?: Options): Plan;

/**
 * Returns products, regions, questions, rules, facts and sources.
 * @throws {LimesConfigError} if the configuration contains errors.
 */
export function knowledge(options?: Options): Knowledge;

/**
 * Makes the knowledge of a file that of all later calls, in place of the one of the package; once.
 * @param bytes The content of a file that `cargo xtask knowledge` wrote.
 * @throws {LimesKnowledgeError} if the bytes are not such a file, or the function was called before.
 */
export function useKnowledge(bytes: Uint8Array): void;

/** Returns the JSON Schema of the set-up file. */
export function setupSchema(): Record<string, unknown>;

/** The output of a command. */
export interface CommandOutput {
    /** Text for standard output. */
    out: string;
    /** Text for standard error. */
    err: string;
    /** The exit code: 0 success, 1 a condition holds or may hold, 2 wrong usage, 3 a file cannot be read, 4 internal error. */
    code: number;
}

/**
 * Runs the command line without its input and output, for other runners.
 * @param words The arguments after `limes`, for example `['check', 'setup.json']`.
 * @param read Returns the content of a file, as text or bytes, or throws.
 */
export function commandLine(words: string[], read: (file: string) => string | Uint8Array): CommandOutput;

/** One problem in a set-up. */
export interface SetupProblem {
    /** The place in the file, for example `services[0].answers["service.region"]`; empty for the file as a whole. */
    path: string;
    /** The kind of problem. */
    kind: ProblemKind;
    /** The value found there, shortened. */
    value: string;
    /** Valid values: existing ids, or a type. */
    expected: string;
}

/** One problem in a configuration. */
export interface ConfigProblem extends SetupProblem {
    /** The line of the text, starting at 1; absent if the input is not JSON text. */
    line?: number;
    /** The character in the line, starting at 1. */
    column?: number;
}

/** A configuration contains errors: no assessment uses part of a configuration. */
export class LimesConfigError extends Error {
    private constructor();
    readonly name: 'LimesConfigError';
    /** The problems, in the order of the text. */
    readonly problems: readonly ConfigProblem[];
}

/** A set-up contains errors. */
export class LimesSetupError extends Error {
    private constructor();
    readonly name: 'LimesSetupError';
    /** The problems, at most 50. */
    readonly problems: readonly SetupProblem[];
}

/** A file is not a knowledge that this version can use. */
export class LimesKnowledgeError extends Error {
    private constructor();
    readonly name: 'LimesKnowledgeError';
    /** What is wrong with it. */
    readonly kind: 'broken' | 'foreign' | 'newer' | 'older' | 'other';
}
