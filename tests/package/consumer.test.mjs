// The package as users get it: packed, installed, imported.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { consumer } from '../lib/consumer.mjs';

/** @type {ReturnType<typeof consumer>} */
let user;
before(() => {
  user = consumer();
});
after(() => user.remove());

const ANSWER = 'too-few-items /containerInstances';
const CALL = `
  const { violations: [first] } = validate({ taskDefinition: 'web:7', containerInstances: [] });
  console.log(first.code, first.path);`;

test('after an import, calls return synchronously', () => {
  user.write('esm.js', `import { validate } from 'ecs-start-task';${CALL}`);
  assert.equal(user.node('esm.js').trim(), ANSWER);
});

test('require works as well', () => {
  user.write('cjs.cjs', `const { validate } = require('ecs-start-task');${CALL}`);
  assert.equal(user.node('cjs.cjs').trim(), ANSWER);
});

test('an import does nothing and needs nothing', () => {
  const names = 'build,describe,describeFields,explain,startTaskRequest,startTaskResponse,validate';
  const exported = {
    'ecs-start-task': names,
    'ecs-start-task/js': names,
    'ecs-start-task/slim': names.replace('explain,', 'explain,init,initSync,'),
  };
  for (const [entry, expected] of Object.entries(exported)) {
    user.write(
      'bare.js',
      `for (const name of ['WebAssembly', 'TextEncoder', 'TextDecoder', 'atob']) delete globalThis[name];
       console.log(Object.keys(await import('${entry}')).join());`,
    );
    assert.equal(user.node('bare.js').trim(), expected);
  }
});

test('each function has a subpath of its own', () => {
  const entries = {
    validate: 'validate',
    build: 'build',
    explain: 'explain',
    describe: 'describe,describeFields',
    paths: 'applyFix,applyFixes,fieldAt,inputAt,pointer,segments,setAt',
    messages: 'format',
  };
  for (const [name, names] of Object.entries(entries)) {
    user.write('subpath.js', `console.log(Object.keys(await import('ecs-start-task/${name}')).join());`);
    user.write('subpath.cjs', `console.log(Object.keys(require('ecs-start-task/${name}')).sort().join());`);
    assert.equal(user.node('subpath.js').trim(), names);
    assert.equal(user.node('subpath.cjs').trim(), names);
  }
});

test('a dynamic import of a subpath becomes a chunk of its own', async () => {
  const main = user.write(
    'split.js',
    `import { validate } from 'ecs-start-task/validate';
     console.log(validate({}).valid, (await import('ecs-start-task/build')).build({}).ok);`,
  );
  const outdir = join(user.folder, 'split');
  await build({ entryPoints: [main], bundle: true, splitting: true, format: 'esm', outdir });
  assert.equal(user.node('split/split.js').trim(), 'false false');
  // The small core is in the first chunk, the full one is not.
  const size = readFileSync(join(outdir, 'split.js')).length;
  assert.ok(size > 300_000 && size < 500_000, `${size} bytes`);
});

test('a bundle that uses nothing of the package contains nothing of it', async () => {
  for (const name of ['', '/slim', '/js', '/json-schema']) {
    const code = `import { startTaskRequest } from 'ecs-start-task${name}'; console.log(1);`;
    const { outputFiles } = await build({
      entryPoints: [user.write('unused.js', code)],
      bundle: true,
      write: false,
      format: 'esm',
      minify: true,
    });
    assert.equal(outputFiles[0].text.trim(), 'console.log(1);');
  }
});

test('a bundle for browsers runs and needs nothing of Node', async () => {
  const entry = user.write('used.js', `import { validate } from 'ecs-start-task';${CALL}`);
  const out = join(user.folder, 'bundle.mjs');
  const { warnings } = await build({
    entryPoints: [entry],
    bundle: true,
    outfile: out,
    format: 'esm',
    platform: 'browser',
    minify: true,
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
  assert.equal(user.node(out).trim(), ANSWER);
});

test('schemas can be imported by name', () => {
  const require = createRequire(join(user.folder, 'index.js'));
  for (const folder of ['schema', 'schema/draft-07']) {
    for (const kind of ['request', 'response']) {
      for (const revision of ['2023', '2026']) {
        const schema = require(`ecs-start-task/${folder}/start-task-${kind}-${revision}.json`);
        assert.equal(typeof schema.$schema, 'string');
      }
    }
  }
});

test('the tarball contains the expected files and no others', () => {
  const expected = [
    /^(package\.json|README\.md|CHANGELOG\.md|SECURITY\.md|LICENSE(-MIT|-APACHE)?)$/,
    /^bin\/ecs-start-task\.(js|wasm)$/,
    // A step of its own adds it.
    /^composer\.html$/,
    /^docs\/(rules|limits|messages)\.md$/,
    /^dist\/ecs-start-task\.wasm$/,
    /^dist\/(index|validate|build|explain|describe|paths|messages|slim|js|json-schema)\.(js|cjs|d\.ts|d\.cts)$/,
    /^dist\/(index\.workerd|json-schema\.(workerd|edge-light))\.js$/,
    /^dist\/(standard|engine|encode|internal-error|redact|core\/(small|full|compile))\.js$/,
    /^dist\/(api|model|standard)\.d\.c?ts$/,
    /^messages\/en(-short)?\.json$/,
    /^schema\/config\.json$/,
    /^schema\/(draft-07\/)?start-task-(request|response)-20(23|26)\.json$/,
  ];
  assert.deepEqual(
    user.files.filter((path) => !expected.some((pattern) => pattern.test(path))),
    [],
  );
  assert.equal(user.files.filter((path) => path !== 'composer.html').length, 81);
});

test('the wasm files name no folder of the machine that built them', () => {
  for (const file of ['dist/ecs-start-task.wasm', 'bin/ecs-start-task.wasm']) {
    const wasm = readFileSync(new URL(`../../pkg/${file}`, import.meta.url), 'latin1');
    assert.doesNotMatch(wasm, /\/(home|root|Users|work)\//);
  }
});
