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

/**
 * Assesses a set-up on its day.
 * @throws {LimesSetupError} if the set-up holds mistakes.
 */
export function assess(setup: Setup): Assessment;

/**
 * The questions of a set-up as they stand.
 * @throws {LimesSetupError} if the set-up holds mistakes.
 */
export function questions(setup: Setup): Questions;

/** Products, regions, questions, rules, facts and sources. */
export function knowledge(): Knowledge;

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

/** A set-up holds mistakes. */
export class LimesSetupError extends Error {
    private constructor();
    readonly name: 'LimesSetupError';
    /** What is wrong, up to 50. */
    readonly problems: readonly SetupProblem[];
}
