// The programs of `build`, run or parsed by their languages.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { environment, run } from '../lib/clients.mjs';
import { root, stage, written } from '../lib/formats.mjs';
import { ALL } from '../lib/requests.mjs';

const { endpoints, folder, runsAll } = stage(1);

test('boto3: Python', async () => {
  const program = `import json, sys
for snippet in json.load(sys.stdin):
    exec(compile(snippet, "snippet", "exec"), {})`;
  await runsAll('boto3', (outputs) =>
    run(String(process.env.DIFFERENTIAL_PYTHON), ['-c', program], { input: JSON.stringify(outputs) }),
  );
});

test('js: Node with @aws-sdk/client-ecs', async () => {
  await runsAll('js', (outputs) => {
    const files = outputs.map((output, index) => {
      const file = join(folder('js'), `${index}.mjs`);
      writeFileSync(file, output);
      return file;
    });
    const program = `for (const file of ${JSON.stringify(files)}) await import(file);`;
    return run(process.execPath, ['--input-type=module', '-e', program]);
  });
});

test('json and step-functions say the same', () => {
  for (const item of ALL) {
    const { output, request } = written(item, 'json');
    assert.deepEqual(JSON.parse(output), request);
    const state = JSON.parse(written(item, 'step-functions').output);
    assert.equal(state.Resource, 'arn:aws:states:::aws-sdk:ecs:startTask');
    /** Member names as the integration writes them. @param {any} value @returns {any} */
    const pascal = (value) => {
      if (Array.isArray(value)) return value.map(pascal);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([name, inner]) => [
        name[0].toUpperCase() + name.slice(1),
        pascal(inner),
      ]);
      return Object.fromEntries(entries);
    };
    assert.deepEqual(state.Parameters, pascal(request));
  }
});

// Every snippet is a module of one crate, which is compiled once: the SDK is large.
/**
 * In this SDK, a requirement's value is a plain string, which is sent empty if it is absent.
 *
 * @param {any} request
 */
function writesValues(request) {
  for (const container of request.overrides?.containerOverrides ?? []) {
    for (const requirement of container.resourceRequirements ?? []) requirement.value ??= '';
  }
}

test('rust: aws-sdk-ecs, compiled and run', async () => {
  const crate = join(root, 'target', 'snippets');
  mkdirSync(join(crate, 'src'), { recursive: true });
  await runsAll(
    'rust',
    async (outputs) => {
      const dependencies = outputs[0].match(/^\/\/ Cargo\.toml: (.*)$/m)?.[1] ?? '';
      const manifest = `[package]\nname = "snippets"\nedition = "2024"\n\n[dependencies]\n`;
      writeFileSync(
        join(crate, 'Cargo.toml'),
        `${manifest}${dependencies.replace(/, (?=aws|tokio)/g, '\n')}\n\n[workspace]\n\n[profile.dev]\ndebug = false\n`,
      );
      // Unchanged, except for the function's visibility.
      outputs.forEach((output, index) =>
        writeFileSync(
          join(crate, 'src', `snippet_${index}.rs`),
          output.replace('\nasync fn main()', '\npub async fn main()'),
        ),
      );
      const modules = outputs.map((_, index) => `mod snippet_${index};`).join('\n');
      const calls = outputs.map((_, index) => `    snippet_${index}::main()?;`).join('\n');
      writeFileSync(
        join(crate, 'src', 'main.rs'),
        `// An accelerator that is no longer to be had is still a member.\n#![deny(warnings)]\n#![allow(deprecated)]\n${modules}\n\nfn main() -> Result<(), Box<dyn std::error::Error>> {\n${calls}\n    Ok(())\n}\n`,
      );
      await run('cargo', ['run', '--quiet', '--manifest-path', join(crate, 'Cargo.toml')], {
        env: { ...environment(), CARGO_TARGET_DIR: join(root, 'target', 'outside') },
      });
    },
    writesValues,
  );
});

/** The Go tool of that name. @param {string} name */
async function goTool(name) {
  const find = `import go, os; print(os.path.join(os.path.dirname(go.__file__), "bin", "${name}"))`;
  return (await run(String(process.env.CLIENTS_PYTHON), ['-c', find])).trim();
}

test('go: as gofmt would write it', async () => {
  const gofmt = await goTool('gofmt');
  for (const item of ALL) {
    const { output } = written(item, 'go', 'https://example.org');
    assert.equal(await run(gofmt, ['-s'], { input: output }), output);
  }
});

// The SDK is Debian's, from 2022: newer members are omitted, and the endpoint is set in its way.
test('go: AWS SDK v2, compiled and run', async (context) => {
  if (!process.env.GO_SDK) {
    context.skip('the SDK for Go is not here');
    return;
  }
  const [endpoint] = endpoints;
  const cases = ALL.filter(
    ({ revision, request }) => revision === '2023' && !('volumeConfigurations' in request),
  ).map((item) => written(item, 'go'));
  assert.ok(cases.length >= 40);
  const home = folder('go');
  const source = join(home, 'src', 'snippets');
  cases.forEach(({ output }, index) => {
    const snippet = output
      .replace('package main', `package s${index}`)
      .replace('func main()', 'func Main()')
      .replace(
        'ecs.NewFromConfig(cfg)',
        `ecs.NewFromConfig(cfg, ecs.WithEndpointResolver(ecs.EndpointResolverFromURL("${endpoint.url}")))`,
      );
    mkdirSync(join(source, `s${index}`), { recursive: true });
    writeFileSync(join(source, `s${index}`, 'snippet.go'), snippet);
  });
  const imports = cases.map((_, index) => `import "snippets/s${index}"`).join('\n');
  const calls = cases.map((_, index) => `\ts${index}.Main()`).join('\n');
  writeFileSync(join(source, 'main.go'), `package main\n\n${imports}\n\nfunc main() {\n${calls}\n}\n`);
  endpoint.taken();
  await run(await goTool('go'), ['run', 'snippets'], {
    cwd: source,
    env: {
      ...environment(),
      GO111MODULE: 'off',
      GOTOOLCHAIN: 'local',
      GOPATH: `${home}:${process.env.GO_SDK}`,
      GOCACHE: join(root, 'target', 'go-cache'),
    },
  });
  const taken = endpoint.taken();
  assert.equal(taken.length, cases.length);
  cases.forEach(({ output, request }, index) => {
    // In this SDK, these two are plain values, and `false` is not sent.
    for (const member of ['enableECSManagedTags', 'enableExecuteCommand']) {
      if (request[member] === false) delete request[member];
    }
    assert.deepEqual(taken[index].body, request, output);
  });
});

/** Every text in a value. @param {any} value @returns {string[]} */
function texts(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

// The compiler's parser alone: no registry that is used here has the SDK.
test('java: the compiler reads the strings of the request', async (context) => {
  if ((await run('javac', ['-version']).catch(() => '')) === '') {
    context.skip('there is no javac here');
    return;
  }
  const cases = ALL.map((item) => written(item, 'java'));
  const files = cases.map(({ output }, index) => {
    const file = join(folder(`java-${index}`), 'StartTask.java');
    writeFileSync(file, output);
    return file;
  });
  const lines = (await run('java', [join(root, 'tests/clients/Literals.java'), ...files])).trimEnd();
  const read = lines.split('\n').map((line) => JSON.parse(line));
  assert.equal(read.length, cases.length);
  // A Region is written if an ARN of the request names it.
  cases.forEach(({ output, request, region }, index) =>
    assert.deepEqual(
      read[index],
      [
        ...(region === undefined ? [] : [region]),
        ...texts(request),
        'started ',
        ' on ',
        'not started on ',
        ': ',
      ],
      output,
    ),
  );
});

test('java: the whole program', async () => {
  const golden = join(root, 'tests/data/StartTask.java');
  const { output } = written(ALL[1], 'java');
  assert.equal(output, readFileSync(golden, 'utf8'), 'what has changed is to be read, then kept');
});
