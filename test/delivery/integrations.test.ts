/** What other systems call creg with: files that can be read, options that exist, and commands that do what they say. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { commands } from '../../server/cli/options.js';
import { bin, environment, expectStatus } from '../cli/creg.js';
import { scratch } from '../disk/scratch.js';

const text = readFileSync('test/cli/sample/text.txt', 'utf8');
const clean = readFileSync('examples/exemplary.zh.creg', 'utf8');

function read(path: string): unknown {
  const document = parseDocument(readFileSync(path, 'utf8'), { strict: true, uniqueKeys: true });
  assert.deepEqual([...document.errors, ...document.warnings], [], path);
  return document.toJS();
}

/** Every option in a command line, by command; those of npx stand before the package. */
function optionsIn(line: string): readonly (readonly [string, string])[] {
  const [, command = '', rest = ''] =
    /(?:creg|"\$CREG_PACKAGE"|npx creg)\s+(lint|test|format|report)\b(.*)/s.exec(line) ?? [];
  return [...rest.matchAll(/(?<=\s)--([a-z][\w-]*)/g)].map(match => [command, match[1] ?? '']);
}

function exist(options: readonly (readonly [string, string])[]): void {
  assert.ok(options.length > 0);
  for (const [command, option] of options) assert.ok(commands[command]?.options[option], `creg ${command} --${option}`);
}

describe('the hooks of pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
  }
  const hooks = read('.pre-commit-hooks.yaml') as readonly Hook[];

  it('call commands and options that exist', () => {
    assert.deepEqual(
      hooks.map(({ id }) => id),
      ['creg-lint', 'creg-format', 'creg-test'],
    );
    for (const { entry, language } of hooks) {
      assert.equal(language, 'node');
      exist(optionsIn(entry));
    }
  });

  it('run on the files that are staged, whatever they are called', () => {
    const cwd = scratch({ 'a.creg': clean, '-b.txt': text });
    const [lint, format, test] = hooks.map(({ entry }) => entry.split(' ').slice(1));
    const run = (words: readonly string[], ...files: readonly string[]) =>
      spawnSync(process.execPath, [bin, ...words, ...files], { cwd, env: environment(), encoding: 'utf8' });
    expectStatus(run(lint ?? [], 'a.creg'), 0);
    expectStatus(run(lint ?? [], 'a.creg', '-b.txt'), 1);
    expectStatus(run(format ?? [], 'a.creg'), 0);
    expectStatus(run(test ?? [], 'a.creg'), 0);
    assert.equal(readFileSync(join(cwd, 'a.creg'), 'utf8'), clean);
  });
});

describe('the GitHub Action', () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
    readonly outputs: Readonly<Record<string, { readonly value: string }>>;
    readonly runs: {
      readonly using: string;
      readonly steps: readonly {
        readonly id: string;
        readonly env: Readonly<Record<string, string>>;
        readonly run: string;
      }[];
    };
  }
  const action = read('action.yml') as Action;
  const [step] = action.runs.steps;
  const script = readFileSync('integrations/github/check.mjs', 'utf8');

  it('hands every input to the step, and takes every output from it', () => {
    assert.equal(action.runs.using, 'composite');
    for (const name of Object.keys(action.inputs).filter(each => each !== 'working-directory')) {
      const variable = name.toUpperCase().replaceAll('-', '_');
      assert.equal(step?.env[`INPUT_${variable}`], `\${{ inputs.${name} }}`);
      assert.ok(script.includes(`'${variable}'`), variable);
    }
    // No input is ever part of a script.
    assert.doesNotMatch(step?.run ?? '', /\$\{\{/);
    for (const [name, { value }] of Object.entries(action.outputs)) {
      assert.equal(value, `\${{ steps.${step?.id}.outputs.${name} }}`);
    }
  });

  it('in the example workflow is given inputs that it has', () => {
    const workflow = read('integrations/github/workflow.yml') as {
      jobs: { creg: { steps: { uses: string; with?: Record<string, unknown> }[] } };
    };
    const used = workflow.jobs.creg.steps.find(({ uses }) => uses.startsWith('creg/creg@'));
    for (const name of Object.keys(used?.with ?? {})) assert.ok(action.inputs[name], name);
  });

  function runStep(cwd: string, inputs: Readonly<Record<string, string>>) {
    const files = {
      GITHUB_OUTPUT: join(cwd, 'outputs'),
      GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
      RUNNER_TEMP: cwd,
    };
    for (const path of [files.GITHUB_OUTPUT, files.GITHUB_STEP_SUMMARY]) writeFileSync(path, '');
    const env = environment({
      ...files,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value])),
    });
    const answer = spawnSync(process.execPath, [resolve('integrations/github/check.mjs')], {
      cwd,
      env,
      encoding: 'utf8',
    });
    const outputs = Object.fromEntries(
      readFileSync(files.GITHUB_OUTPUT, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => line.split('=')),
    ) as Record<string, string>;
    return { ...answer, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
  }

  it('annotates, sums up, writes SARIF and sets its outputs', () => {
    const cwd = scratch({ 'texts/一 二.txt': text, 'drafts/a.creg': clean });
    const { status, stdout, outputs, summary } = runStep(cwd, {
      PATHS: ' texts/一 二.txt \n\n drafts',
      FAIL_ON: 'warning',
      SARIF_FILE: 'out.sarif',
      TEST: 'true',
    });
    assert.equal(status, 1);
    assert.match(stdout, /^::(?:error|warning) file=texts\/一 二\.txt,line=\d+/m);
    assert.ok(Number(outputs.findings) >= Number(outputs.errors) + Number(outputs.warnings));
    assert.ok(Number(outputs.warnings) > 0);
    assert.equal(outputs['sarif-file'], 'out.sarif');
    assert.ok(summary.includes('一 二.txt'));
    const sarif = JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')) as { runs: { results: unknown[] }[] };
    assert.equal(sarif.runs[0]?.results.length, Number(outputs.findings) + Number(outputs.suppressed));
  });

  it('passes where there is nothing to tell, and refuses what is no version', () => {
    const cwd = scratch({ 'a.creg': clean });
    assert.equal(runStep(cwd, { PATHS: 'a.creg' }).status, 0);
    const wrong = runStep(cwd, { VERSION: '0.1.0; rm -rf .' });
    assert.equal(wrong.status, 2);
    assert.match(wrong.stdout, /^::error::version/m);
  });

  it('asks npx for a published version', () => {
    const cwd = scratch({ 'a.creg': clean, 'bin/npx': '#!/bin/sh\necho "$@" > called\n' });
    chmodSync(join(cwd, 'bin/npx'), 0o755);
    const path = `${join(cwd, 'bin')}${delimiter}${process.env.PATH ?? ''}`;
    spawnSync(process.execPath, [resolve('integrations/github/check.mjs')], {
      cwd,
      env: { ...environment(), PATH: path, INPUT_VERSION: '0.1.0', INPUT_PATHS: 'a.creg' },
    });
    assert.match(readFileSync(join(cwd, 'called'), 'utf8'), /^--yes creg@0\.1\.0 lint --format github .*-- a\.creg\n$/);
  });
});

describe('the template for GitLab', () => {
  interface Template {
    readonly creg: {
      readonly script: readonly string[];
      readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
    };
    readonly variables: Readonly<Record<string, string>>;
  }
  const { creg: job, variables } = read('integrations/gitlab-ci.yml') as Template;

  it('calls options that exist, and collects what they write', () => {
    const [line = ''] = job.script;
    exist(optionsIn(line));
    for (const file of Object.values(job.artifacts.reports)) assert.ok(line.includes(`:${file}`), file);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(variables.CREG_PACKAGE, `creg@${version}`);
  });

  it('does so', () => {
    const cwd = scratch({ 'a.txt': text, 'bin/npx': `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${bin}" "$@"\n` });
    chmodSync(join(cwd, 'bin/npx'), 0o755);
    const env = { ...environment(variables), PATH: `${join(cwd, 'bin')}${delimiter}${process.env.PATH ?? ''}` };
    const answer = spawnSync('sh', ['-c', job.script.join('\n')], { cwd, env, encoding: 'utf8' });
    assert.ok(answer.status === 0 || answer.status === 1, answer.stderr);
    const quality = JSON.parse(readFileSync(join(cwd, job.artifacts.reports.codequality ?? ''), 'utf8')) as unknown[];
    assert.ok(quality.length > 0);
    assert.match(readFileSync(join(cwd, job.artifacts.reports.junit ?? ''), 'utf8'), /<testsuites/);
  });
});
