// The JavaScript API in Node: the same bytes as the library gives natively (tests/it/api.rs), and errors that can be read.
// Run by `node --test tests/node/*.mjs` after `cargo xtask package`.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const limes = await import(new URL('pkg/node.js', root));

const golden = name => readFileSync(new URL(`tests/golden/api/${name}`, root), 'utf8');
const text = value => `${JSON.stringify(value, null, 1)}\n`;

function same(value, name) {
    const [is, kept] = [text(value), golden(name)];
    if (is === kept) return;
    const [a, b] = [is.split('\n'), kept.split('\n')];
    const line = a.findIndex((part, index) => part !== b[index]);
    assert.fail(`${name}, line ${line + 1}: ${a[line]} instead of ${b[line]}`);
}

const head = { format: 'limes-setup', version: 1, asOf: '2026-11-22', boundary: { kind: 'eea' } };

function refused(setup) {
    try {
        limes.assess(setup);
    } catch (error) {
        assert.ok(error instanceof Error && error instanceof limes.LimesSetupError);
        assert.equal(error.name, 'LimesSetupError');
        assert.ok(error.problems.length > 0);
        for (const problem of error.problems) {
            assert.deepEqual(Object.keys(problem), ['path', 'kind', 'value', 'expected']);
        }
        return error;
    }
    assert.fail('no error');
}

for (const id of ['microsoft-365-azure', 'european-server', 'mailbox-ireland']) {
    test(`assess, questions and plan of ${id}`, () => {
        const setup = golden(`${id}.setup.json`);
        same(limes.assess(setup), `${id}.assess.json`);
        same(limes.assess(JSON.parse(setup)), `${id}.assess.json`);
        same(limes.questions(JSON.parse(setup)), `${id}.questions.json`);
        same(limes.plan(setup), `${id}.plan.json`);
    });
}

test('knowledge', () => same(limes.knowledge(), 'knowledge.json'));

test('the schema is the published one', () => {
    const published = JSON.parse(readFileSync(new URL('schemas/limes-setup-3.schema.json', root), 'utf8'));
    assert.deepEqual(limes.setupSchema(), published);
});

test('results are plain data', () => {
    const result = limes.assess(head);
    assert.equal(result.headline, 'empty');
    assert.deepEqual(structuredClone(result), result);
    assert.equal(Object.getPrototypeOf(result), Object.prototype);
});

test('every problem has its place', () => {
    const error = refused({
        ...head,
        answers: { 'org.seat': 'Germany' },
        services: [{ id: 1, product: 'azure-storage', answers: { 'service.region': 'westeurop' } }],
    });
    assert.deepEqual(error.problems.map(({ path, kind, value }) => ({ path, kind, value })), [
        { path: 'answers["org.seat"]', kind: 'unknown-country', value: 'Germany' },
        { path: 'services[0].answers["service.region"]', kind: 'unknown-region', value: 'westeurop' },
    ]);
    assert.match(error.problems[1].expected, /^westeurope\b/);
    assert.match(error.message, /unknown-country at answers\["org\.seat"\]/);
});

test('a configuration counts as it does on the command line', () => {
    const config = {
        version: 1,
        policy: { forbiddenProducts: ['azure-storage'] },
        facts: { regions: [{ id: 'own:eastus', replaces: 'region.azure.eastus', countries: ['DE'], validFrom: '2026-01-01', source: { title: 'Audit', date: '2026-09-30' } }] },
    };
    const setup = { ...head, services: [{ id: 1, product: 'azure-storage', answers: { 'service.region': 'eastus' } }] };
    const read = file => JSON.stringify(file === '-' ? setup : config);
    for (const [command, call] of [['assess', limes.assess], ['questions', limes.questions]]) {
        const { out, err, code } = limes.commandLine([command, '-', '--json', '--config', 'config'], read);
        assert.deepEqual([err, code], ['', 0]);
        for (const form of [config, JSON.stringify(config)]) assert.deepEqual(call(setup, { config: form }), JSON.parse(out));
        assert.deepEqual(call(setup, {}), call(setup));
        assert.notDeepEqual(call(setup), JSON.parse(out));
    }
    const result = limes.assess(setup, { config });
    assert.ok(result.declared.mark && result.policy.findings.length);
    const fact = with_ => limes.knowledge(with_).facts.find(fact => fact.id === 'region.azure.eastus');
    assert.notDeepEqual(fact({ config }), fact());
    assert.deepEqual(limes.assess(setup), limes.assess(setup, undefined));
});

test('a configuration with mistakes is refused as a whole, with line and column', () => {
    const wrong = '{\n  "version": 1,\n  "policy": { "allowedProviders": ["hetzner", "hetzer"] }\n}';
    for (const call of [() => limes.assess(head, { config: wrong }), () => limes.questions(head, { config: wrong }), () => limes.knowledge({ config: wrong })]) {
        assert.throws(call, error => {
            assert.ok(error instanceof limes.LimesConfigError && error.name === 'LimesConfigError');
            const [{ path, kind, value, line, column }, ...others] = error.problems;
            assert.deepEqual([path, kind, value, line, column], ['policy.allowedProviders[1]', 'unknown-provider', 'hetzer', 3, 47]);
            assert.equal(others.length, 0);
            return true;
        });
    }
    const cycle = {};
    cycle.self = cycle;
    for (const config of [null, 7, '', '{', [], cycle, () => 1, { version: 2 }]) {
        assert.throws(() => limes.assess(head, { config }), { name: 'LimesConfigError' });
    }
    assert.equal(limes.assess(head).headline, 'empty');
});

test('whatever is put in, the error is the same kind', () => {
    const cycle = {};
    cycle.self = cycle;
    const deep = '['.repeat(10000);
    for (const setup of [undefined, null, 7, 'no JSON', '', [], {}, () => 1, Symbol('x'), 1n, cycle, deep, '\ud800', head.format]) {
        refused(setup);
    }
    assert.equal(refused('{').problems[0].kind, 'not-json');
    assert.equal(refused({ ...head, version: 4 }).problems[0].kind, 'newer-version');
    assert.equal(refused({ ...head, asOf: '2026-02-30' }).problems[0].kind, 'invalid-day');
    assert.equal(refused(' '.repeat(1024 * 1024 + 1)).problems[0].kind, 'too-large');
    assert.equal(refused({ ...head, services: Array(1000).fill({}) }).problems.length, 50);
    // and the module still works
    assert.equal(limes.assess(head).headline, 'empty');
});

test('the knowledge of a file replaces that of the package, once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'limes-knowledge-'));
    const file = join(folder, 'knowledge.limes');
    const written = spawnSync('cargo', ['run', '--quiet', '--package', 'limes-compiler', '--', 'update', file], { cwd: root, encoding: 'utf8' });
    assert.equal(written.status, 0, written.stderr);
    const bytes = new Uint8Array(readFileSync(file));
    rmSync(folder, { recursive: true });
    const changed = bytes.slice();
    changed[changed.length >> 1] ^= 1;
    const refusals = [[new Uint8Array(), 'foreign'], [bytes.slice(0, 5000), 'broken'], [changed, 'broken']];
    for (const [wrong, kind] of refusals) {
        assert.throws(() => limes.useKnowledge(wrong), error => error instanceof limes.LimesKnowledgeError && error.kind === kind);
    }
    const { out, err, code } = limes.commandLine(['version', '--knowledge', 'k.limes'], () => bytes);
    assert.deepEqual([err, code], ['', 0]);
    assert.match(out, /2026\.11/);
    assert.equal(limes.commandLine(['version', '--knowledge', 'k.limes'], () => changed).code, 3);
    limes.useKnowledge(bytes);
    same(limes.knowledge(), 'knowledge.json');
    assert.throws(() => limes.useKnowledge(bytes), { name: 'LimesKnowledgeError', kind: 'other' });
});
