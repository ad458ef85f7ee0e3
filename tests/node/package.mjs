// The npm package as somebody has it who installed its archive: functions, types, bundle, command line, and every snippet
// of docs/javascript-api.md. `cargo xtask test` prepares the application; LIMES_NODE names the folder.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { snippet } from './snippet.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tools = process.env.LIMES_NODE ?? join(root, 'target/node');
const app = join(tools, 'app');
const installed = join(app, 'node_modules/limes');
const page = 'docs/javascript-api.md';

const golden = name => readFileSync(join(root, 'tests/golden/api', name), 'utf8');
const setups = { server: golden('european-server.setup.json'), cloud: golden('microsoft-365-azure.setup.json') };
const EXAMPLES = ['microsoft-365-azure', 'european-server', 'mailbox-ireland'];

/** Runs a program in the application; gives exit code and texts. */
function run(program, words, { input, cwd = app, env = {} } = {}) {
    const { status, stdout, stderr, error } = spawnSync(program, words, {
        cwd, input, encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, ...env },
    });
    if (error) throw error;
    return { code: status, out: stdout, err: stderr };
}

/** A script in the application. */
function script(name, text, program = 'node') {
    writeFileSync(join(app, name), text);
    const result = run(program, [join(app, name)]);
    assert.equal(result.code, 0, result.err);
    return result.out;
}

test('the archive holds what it names, and nothing runs when it is installed', () => {
    const about = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.equal(about.name, 'limes');
    assert.match(about.version, /^\d+\.\d+\.\d+$/);
    for (const field of ['scripts', 'dependencies', 'optionalDependencies', 'peerDependencies']) {
        assert.equal(about[field], undefined, field);
    }
    const targets = [about.main, about.types, ...Object.values(about.bin)];
    for (const target of Object.values(about.exports)) {
        targets.push(...(typeof target === 'string' ? [target] : Object.values(target)));
    }
    for (const target of targets) assert.ok(existsSync(join(installed, target)), target);
    const files = readdirSync(installed).sort();
    assert.deepEqual(files, [
        'CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY.txt', 'api.js', 'bin', 'browser.js', 'examples', 'index.d.ts',
        'limes-config-1.schema.json', 'limes-setup-3.schema.json', 'limes.wasm', 'module.js', 'node.js', 'package.json', 'types.d.ts',
    ]);
    const notices = readFileSync(join(installed, 'THIRD-PARTY.txt'), 'utf8');
    assert.match(notices, /Permission is hereby granted/);
    for (const name of ['serde_json', 'wasm-bindgen', 'Rust standard library']) assert.ok(notices.includes(`  ${name} `), name);
    assert.match(readFileSync(join(installed, 'LICENSE'), 'utf8'), /^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
    // no path of the machine that built it; the addresses of an authority contain /home/docweb/
    const all = files.filter(name => /\.(js|wasm|md|json|ts)$/.test(name)).map(name => readFileSync(join(installed, name), 'latin1'));
    for (const text of all) assert.ok(!/\/(?:home|root|Users)\/(?!docweb\/)|\.cargo\/registry/.test(text));
});

test('the README shows snippets that are run', () => {
    const readme = readFileSync(join(installed, 'README.md'), 'utf8');
    for (const id of ['api-node', 'api-bundler', 'api-types', 'cli-commands']) assert.ok(readme.includes(snippet(page, id)), id);
    assert.ok(!readme.includes('{{'));
});

test('the installed package computes the bytes of the golden files', () => {
    for (const id of EXAMPLES) {
        for (const name of ['assess', 'questions', 'plan']) {
            const setup = JSON.stringify(golden(`${id}.setup.json`));
            const text = `import { init, ${name} } from 'limes'; await init();
                process.stdout.write(JSON.stringify(${name}(${setup}), null, 1) + '\\n');`;
            assert.equal(script('bytes.mjs', text), golden(`${id}.${name}.json`), `${name} of ${id}`);
        }
    }
    const text = "import { knowledge } from 'limes'; process.stdout.write(JSON.stringify(knowledge(), null, 1) + '\\n');";
    assert.equal(script('bytes.mjs', text), golden('knowledge.json'));
});

test('every example of the package is a set-up', () => {
    const names = readdirSync(join(installed, 'examples')).map(name => join(installed, 'examples', name));
    assert.ok(names.length >= 7, String(names.length));
    const { code, err } = run('node', [join(installed, 'bin/limes.js'), 'check', ...names]);
    assert.equal(code, 0, err);
});

test('before init, browsers are told what to do', () => {
    const text = `import { assess } from './node_modules/limes/browser.js';
        try { assess('{}') } catch (error) { console.log(error.message) }`;
    assert.match(script('early.mjs', text), /await init\(\)/);
});

test('a failed init can be tried again', () => {
    const text = `import { readFileSync } from 'node:fs';
        import { init, assess } from './node_modules/limes/browser.js';
        await init(new Uint8Array([1, 2, 3])).then(() => console.log('strange'), () => console.log('failed'));
        await init(readFileSync('node_modules/limes/limes.wasm'));
        console.log(assess(${setups.server}).headline);`;
    assert.equal(script('again.mjs', text), 'failed\ninside\n');
});

test('CommonJS, where Node.js can do that', { skip: !process.features.require_module }, () => {
    const out = script('common.cjs', `console.log(require('limes').assess(${setups.server}).headline)`);
    assert.equal(out.trim(), 'inside');
});

test('snippets for Node.js', () => {
    assert.match(script('snippet.mjs', snippet(page, 'api-node')), /^unknown \[ 'inside' \] \[\s+'org\.seat',/);
    const errors = snippet(page, 'api-errors');
    const comment = errors.match(/^ *\/\/ (.*)$/m)[1];
    assert.equal(script('snippet.mjs', errors).trim(), comment);
    assert.equal(script('snippet.mjs', snippet(page, 'api-config')), "[ 'provider microsoft: yes' ]\n");
});

// ---------------------------------------------------------------- types

const PROJECTS = {
    bundler: { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'] },
    nodenext: { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2022'], types: ['node'] },
};

function compile(name, files) {
    const folder = join(app, `types-${name}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const options = { strict: true, noEmit: true, target: 'es2022', exactOptionalPropertyTypes: true, types: [], ...PROJECTS[name] };
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return run('node', [join(tools, 'node_modules/typescript/bin/tsc'), '-p', folder]);
}

/** Real results as TypeScript: they fit the types, or the compiler says where not. */
async function results() {
    const limes = await import(join(installed, 'node.js'));
    let text = "import type { Assessment, Knowledge, Plan, Questions, SetupFile } from 'limes';\n";
    let count = 0;
    const add = (value, type) => { text += `export const v${count++} = ${JSON.stringify(value)} satisfies ${type};\n`; };
    for (const id of EXAMPLES) {
        add(JSON.parse(golden(`${id}.assess.json`)), 'Assessment');
        add(JSON.parse(golden(`${id}.questions.json`)), 'Questions');
        add(JSON.parse(golden(`${id}.plan.json`)), 'Plan');
    }
    add(JSON.parse(golden('knowledge.json')), 'Knowledge');
    for (const name of readdirSync(join(installed, 'examples'))) {
        const setup = JSON.parse(readFileSync(join(installed, 'examples', name), 'utf8'));
        add(setup, 'SetupFile');
        add(limes.assess(setup), 'Assessment');
        add(limes.questions(setup), 'Questions');
        add(limes.plan(setup), 'Plan');
    }
    // with what a site declares and does not allow
    const config = JSON.stringify({
        version: 1,
        policy: { forbiddenProducts: ['azure-storage'] },
        facts: { regions: [{ id: 'own:eastus', replaces: 'region.azure.eastus', countries: ['DE'], validFrom: '2026-01-01', source: { title: 'Audit', date: '2026-09-30' } }] },
    });
    const setup = JSON.stringify({
        format: 'limes-setup', version: 1, asOf: '2026-11-22', boundary: { kind: 'eea' },
        services: [{ id: 1, product: 'azure-storage', answers: { 'service.region': 'eastus' } }],
    });
    const { out, err } = limes.commandLine(['assess', '-', '--json', '--config', 'config'], file => (file === '-' ? setup : config));
    assert.equal(err, '');
    const result = JSON.parse(out);
    assert.ok(result.declared.mark && result.services[0].declared && result.policy.findings.length);
    add(result, 'Assessment');
    return text;
}

const WRONG = `import { assess, init, LimesSetupError, type Assessment, type SetupFile } from 'limes';
declare const result: Assessment;
// @ts-expect-error there is no such level
result.stays.settled === 'outside';
// @ts-expect-error levels of another axis
result.reach.possible.includes('leaves');
// @ts-expect-error no such field
result.score;
// @ts-expect-error the boundary is missing
export const short: SetupFile = { format: 'limes-setup', version: 1, asOf: '2026-11-22' };
// @ts-expect-error no such product
export const strange: SetupFile = { ...short, services: [{ id: 1, product: 'azure-storag' }] };
// @ts-expect-error no such question
export const asked: SetupFile = { ...short, answers: { 'org.seet': 'DE' } };
// @ts-expect-error nobody makes one
new LimesSetupError();
// @ts-expect-error a number is no set-up
assess(7);
// @ts-expect-error no such option
assess(short, { site: {} });
export const done: Promise<void> = init();
export const name: 'LimesSetupError' = ({} as LimesSetupError).name;
`;

for (const name of Object.keys(PROJECTS)) {
    test(`types fit real results, module resolution ${name}`, async () => {
        const files = { 'results.ts': await results(), 'wrong.ts': WRONG, 'snippet.ts': snippet(page, 'api-types') };
        const { code, out } = compile(name, files);
        assert.equal(code, 0, out);
    });
}

test('a result that does not fit is found', async () => {
    const text = (await results()).replace('"headline":"', '"headline":"un');
    const { code, out } = compile('bundler', { 'results.ts': text });
    assert.notEqual(code, 0);
    assert.match(out, /results\.ts.*error TS/);
});

// ---------------------------------------------------------------- bundle

test('the bundle holds the module as a file of its own', () => {
    const assets = readdirSync(join(app, 'dist/assets'));
    const wasm = assets.filter(name => name.endsWith('.wasm'));
    assert.equal(wasm.length, 1, assets.join());
    // compared as a whole: what differs in bytes is nothing to read
    assert.ok(readFileSync(join(app, 'dist/assets', wasm[0])).equals(readFileSync(join(installed, 'limes.wasm'))));
    const scripts = assets.filter(name => name.endsWith('.js')).map(name => readFileSync(join(app, 'dist/assets', name), 'utf8'));
    assert.ok(scripts.some(text => text.includes(wasm[0])));
    assert.ok(!scripts.join().includes('node:fs'));
});

test('the development server of Vite serves the module', async () => {
    const folder = join(app, 'dev');
    mkdirSync(folder, { recursive: true });
    cpSync(join(app, 'index.html'), join(folder, 'index.html'));
    writeFileSync(join(folder, 'main.js'), snippet(page, 'api-bundler'));
    writeFileSync(join(folder, 'vite.config.js'), snippet(page, 'api-vite-config'));
    const { createServer } = await import(join(tools, 'node_modules/vite/dist/node/index.js'));
    const server = await createServer({ root: folder, configFile: join(folder, 'vite.config.js'), logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
    try {
        await server.listen();
        const base = server.resolvedUrls.local[0];
        const text = async address => {
            const answer = await fetch(new URL(address, base));
            assert.equal(answer.status, 200, address);
            return answer.text();
        };
        const main = await text('main.js');
        const entry = main.match(/from "([^"]+limes[^"]*)"/)[1];
        assert.match(entry, /\/browser\.js/);
        const address = (await text(entry)).match(/new URL\(['"]([^'"]+\.wasm[^'"]*)['"]/)[1];
        const answer = await fetch(new URL(address, new URL(entry, base)));
        assert.match(answer.headers.get('content-type'), /application\/wasm/);
        assert.equal((await answer.arrayBuffer()).byteLength, readFileSync(join(installed, 'limes.wasm')).length);
    } finally {
        await server.close();
    }
});

// ---------------------------------------------------------------- command line

const limes = (words, options) => run(process.platform === 'win32' ? 'npx.cmd' : join(app, 'node_modules/.bin/limes'), words, options);

test('the command gives every exit code', () => {
    writeFileSync(join(app, 'server.json'), setups.server);
    writeFileSync(join(app, 'cloud.json'), setups.cloud);
    writeFileSync(join(app, 'broken.json'), '{');
    writeFileSync(join(app, 'latin.json'), Buffer.from([0x7b, 0xe4, 0x7d]));
    assert.equal(limes(['assess', 'server.json', '--fail-on', 'leaves,unknown']).code, 0);
    assert.equal(limes(['assess', 'cloud.json', '--fail-on', 'leaves-in-part']).code, 1);
    assert.match(limes(['assess', 'cloud.json', '--fail-on', 'no-basis']).out, /may still hold, so it counts as holding/);
    assert.equal(limes(['asess', 'server.json']).code, 2);
    for (const name of ['missing.json', 'broken.json', 'latin.json']) {
        const { code, err } = limes(['check', name]);
        assert.equal(code, 3, name);
        assert.ok(err.startsWith(name), err);
    }
    const copy = mkdtempSync(join(tmpdir(), 'limes-'));
    try {
        cpSync(installed, copy, { recursive: true });
        rmSync(join(copy, 'limes.wasm'));
        assert.equal(run('node', [join(copy, 'bin/limes.js'), 'version']).code, 4);
    } finally {
        rmSync(copy, { recursive: true });
    }
});

test('the command reads the standard input and prints what the API gives', () => {
    const { code, out } = limes(['assess', '-', '--json'], { input: setups.cloud });
    assert.equal(code, 0);
    assert.equal(`${JSON.stringify(JSON.parse(out), null, 1)}\n`, golden('microsoft-365-azure.assess.json'));
    assert.match(limes(['questions', '-', '--lang', 'de'], { input: setups.cloud }).out, /Microsoft/);
});

test('the command prints the same texts as the native program', () => {
    for (const id of EXAMPLES) {
        writeFileSync(join(app, 'x.json'), golden(`${id}.setup.json`));
        for (const lang of ['en', 'de']) {
            for (const command of ['assess', 'questions', ...(id === 'mailbox-ireland' ? ['plan', 'report'] : [])]) {
                const kept = readFileSync(join(root, 'tests/golden/cli', `${id}.${command}.${lang}.txt`), 'utf8');
                assert.equal(limes([command, 'x.json', '--lang', lang]).out, kept, `${command} of ${id} in ${lang}`);
            }
        }
    }
    for (const lang of ['en', 'de']) {
        const kept = readFileSync(join(root, 'tests/golden/cli', `mistakes.${lang}.txt`), 'utf8');
        writeFileSync(join(app, 'x.json'), readFileSync(join(root, 'tests/golden/cli/mistakes.json')));
        assert.equal(limes(['check', 'x.json', '--lang', lang]).err, kept);
    }
});

/** A project as the documentation means it: the archive, installed, and a set-up. */
function project(name) {
    const folder = join(app, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    cpSync(join(root, 'pkg', `limes-${version}.tgz`), join(folder, `limes-${version}.tgz`));
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    writeFileSync(join(folder, 'setup.json'), setups.server);
    const shell = line => {
        const result = run('sh', ['-ec', line], { cwd: folder, env: { npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' } });
        assert.equal(result.code, 0, `${line}\n${result.out}${result.err}`);
        return result;
    };
    shell(snippet(page, 'api-install'));
    return { folder, shell };
}

test('the commands of the documentation', { skip: process.platform === 'win32' }, () => {
    const { folder, shell } = project('commands');
    const lines = snippet(page, 'cli-commands').trim().split('\n');
    assert.equal(lines.length, 10);
    for (const line of lines) assert.ok(shell(line).out.length > 20, line);
    shell(snippet('docs/pipelines.md', 'ci-today'));
    const policy = { version: 1, policy: { allowedProviders: ['hetzner'] } };
    writeFileSync(join(folder, 'limes.config.json'), JSON.stringify(policy));
    shell(snippet(page, 'cli-config'));
    policy.policy.allowedProviders = ['aws'];
    writeFileSync(join(folder, 'limes.config.json'), JSON.stringify(policy));
    assert.throws(() => shell(snippet(page, 'cli-config')), /Not allowed by your organisation/);
    writeFileSync(join(folder, 'setup.json'), setups.cloud);
    assert.throws(() => shell(snippet('docs/pipelines.md', 'ci-today').replace('leaves', 'leaves-in-part')));
});

test('the pipelines of the documentation fail when the verdict does', { skip: process.platform === 'win32' }, () => {
    const { folder, shell } = project('pipelines');
    // the shell part of each pipeline
    const github = [...snippet('docs/pipelines.md', 'ci-github').matchAll(/^ *- run: (.*)$/gm)].map(found => found[1]);
    const gitlab = [...snippet('docs/pipelines.md', 'ci-gitlab').matchAll(/^ {4}- (.*)$/gm)].map(found => found[1]);
    const commit = snippet('docs/pipelines.md', 'ci-pre-commit').match(/^ *entry: (.*)$/m)[1];
    const wanted = snippet('docs/pipelines.md', 'ci-pre-commit').match(/^ *files: (.*)$/m)[1];
    assert.deepEqual([github.length, gitlab.length], [2, 2]);
    for (const lines of [github, gitlab]) shell(lines.join('\n'));
    const staged = readdirSync(folder).filter(name => new RegExp(wanted).test(name));
    assert.deepEqual(staged, ['setup.json']);
    shell(`${commit} ${staged.join(' ')}`);
    writeFileSync(join(folder, 'setup.json'), setups.cloud);
    for (const lines of [github, gitlab]) assert.throws(() => shell(lines.at(-1)));
    writeFileSync(join(folder, 'setup.json'), '{');
    assert.throws(() => shell(`${commit} setup.json`));
});
