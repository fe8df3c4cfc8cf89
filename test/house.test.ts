/** The house keeps its order: layers, first lines, lengths, no cycles, and lists that are complete. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { globSync } from 'tinyglobby';

/** What a folder may import, beside itself. `architecture` in the README says the same in words. */
const layers: readonly { folder: string; may: readonly string[]; libraries: readonly RegExp[] }[] = [
  { folder: 'grammar', may: [], libraries: [/^chevrotain$/] },
  { folder: 'server/logic', may: ['grammar'], libraries: [] },
  {
    folder: 'server/core',
    may: ['grammar', 'server/logic'],
    libraries: [/^@noble\/hashes\//, /^jsonc-parser$/, /^ignore$/, /^@eslint-community\/regexpp$/],
  },
  { folder: 'server/norms', may: ['server/core'], libraries: [] },
  { folder: 'server/rules', may: ['grammar', 'server/core', 'server/logic'], libraries: [] },
  {
    folder: 'server/features',
    may: ['grammar', 'server/core', 'server/logic'],
    libraries: [/^vscode-languageserver$/, /^vscode-languageserver-textdocument$/, /^pinyin-pro$/, /^diff$/],
  },
  { folder: 'server/render', may: ['grammar', 'server/core', 'server/logic'], libraries: [/.*/] },
  { folder: 'server/disk', may: ['server/core'], libraries: [/.*/] },
  {
    folder: 'server/cli',
    may: ['grammar', 'server/core', 'server/rules', 'server/render', 'server/norms', 'server/disk'],
    libraries: [/^(?!vscode)/],
  },
  {
    folder: 'server/lsp',
    may: ['grammar', 'server/core', 'server/rules', 'server/features', 'server/render', 'server/norms', 'server/disk'],
    libraries: [/^vscode-languageserver/, /^node:/],
  },
  { folder: 'client', may: [], libraries: [/^vscode$/, /^vscode-languageclient/, /^node:path$/] },
];

const files = globSync(['grammar/**/*.ts', 'server/**/*.ts', 'client/**/*.ts'], { ignore: ['**/*.d.ts'] }).sort();
const imports = new Map(files.map(file => [file, importsOf(file)]));

describe('the house', () => {
  for (const { folder, may, libraries } of layers) {
    it(`${folder} imports ${[...may, 'itself'].join(', ')} and no more`, () => {
      for (const file of files.filter(name => name.startsWith(`${folder}/`))) {
        for (const imported of imports.get(file) ?? []) {
          const local = imported.startsWith('.') ? posix.join(dirname(file), imported) : undefined;
          const allowed =
            local === undefined
              ? libraries.some(library => library.test(imported))
              : [folder, ...may].some(other => local.startsWith(`${other}/`));
          assert.ok(allowed, `${file} imports ${imported}`);
        }
      }
    });
  }

  it('enters the grammar by its door alone', () => {
    for (const file of files.filter(name => !name.startsWith('grammar/'))) {
      for (const imported of imports.get(file) ?? []) {
        if (!imported.includes('grammar/')) continue;
        assert.match(imported, /grammar\/(index|values\/[\w-]+)\.js$/, `${file} imports ${imported}`);
      }
    }
  });

  it('rules do not know each other', () => {
    for (const file of files.filter(name => /^server\/rules\/.+\//.test(name))) {
      for (const imported of imports.get(file) ?? []) {
        assert.doesNotMatch(posix.join(dirname(file), imported), /^server\/rules\//, `${file} imports ${imported}`);
      }
    }
  });

  it('says in the first line of every file what it is', () => {
    for (const file of files) {
      const [first = ''] = readFileSync(file, 'utf8')
        .replace(/^#!.*\n/, '')
        .split('\n');
      assert.match(first, /^\/\*\*( .+\S \*\/)?$/, `${file} begins: ${first}`);
    }
  });

  it('has no file over 400 lines', () => {
    for (const file of files) {
      const lines = readFileSync(file, 'utf8').split('\n').length;
      assert.ok(lines <= 400, `${file} has ${lines} lines`);
    }
  });

  it('has no cyclic imports', () => {
    const state = new Map<string, 'open' | 'done'>();
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      assert.notEqual(state.get(file), 'open', `a cycle: ${[...path, file].join(' → ')}`);
      state.set(file, 'open');
      for (const imported of imports.get(file) ?? []) {
        if (!imported.startsWith('.')) continue;
        const target = join(dirname(file), imported).replace(/\.js$/, '.ts');
        if (imports.has(target)) visit(target, [...path, file]);
      }
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
  });

  it('has no vague folders', () => {
    for (const file of files)
      assert.doesNotMatch(file, /(^|\/)(utils?|common|helpers?|misc|types|constants)(\/|\.ts$)/);
  });
});

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*)?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ].map(match => match[1] ?? match[2] ?? '');
}
