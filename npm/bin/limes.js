#!/usr/bin/env node
// The command line: reads files and writes texts; everything else is in the module.

import { readFileSync, writeFileSync } from 'node:fs';

try {
    const { commandLine } = await import('../node.js');
    const read = file => new Uint8Array(readFileSync(file === '-' ? 0 : file));
    const { out, err, code, file, content } = commandLine(process.argv.slice(2), read);
    if (file !== undefined) {
        try {
            writeFileSync(file, content);
        } catch (error) {
            console.error(`${file}: ${error.message}`);
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
