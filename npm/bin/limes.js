#!/usr/bin/env node
// The command line: reads files and writes texts; everything else is in the module.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

try {
    const { commandLine } = await import('../node.js');
    const read = file => new Uint8Array(readFileSync(file === '-' ? 0 : file));
    const { out, err, code, file, content, folder = [] } = commandLine(process.argv.slice(2), read);
    const files = file === undefined ? folder : [[file, content]];
    for (const [name, text] of files) {
        try {
            if (folder.length > 0) {
                mkdirSync(dirname(name), { recursive: true });
            }
            writeFileSync(name, text);
        } catch (error) {
            console.error(`${name}: ${error.message}`);
            process.exit(3);
        }
    }
    // the reader of the output may close the pipe early
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', error => process.exit(error.code === 'EPIPE' ? code : 4));
    }
    process.exitCode = code;
    process.stderr.write(err);
    process.stdout.write(out);
} catch (error) {
    console.error(error);
    process.exitCode = 4;
}
