// Bundles the product into dist/, with --standalone the command line into one file that needs no other, and with
// --tests the test files (all, or those named) into out/.
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, context } from 'esbuild';
import { globSync } from 'tinyglobby';
import { noticesFor, writeInventory } from './sbom.mjs';

const args = process.argv.slice(2);
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  loader: { '.creg': 'text', '.md': 'text', '.txt': 'text' },
  // Of its two forms the other one asks for its parts in a way that no bundle can answer.
  alias: { 'jsonc-parser': resolve('node_modules/jsonc-parser/lib/esm/main.js') },
  define: { CREG_VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
  logLevel: 'warning',
};

/** Four functions of lodash in plain words: with the general ones, making a parser takes twice as long. */
const plainly = {
  name: 'plainly',
  setup(builder) {
    const functions = {
      assign: 'Object.assign',
      has: '(object, key) => object != null && Object.hasOwn(object, key)',
      pickBy: '(object, keep) => Object.fromEntries(Object.entries(object).filter(([key, value]) => keep(value, key)))',
      forEach: `(of, each) => {
        for (const key of Array.isArray(of) ? of.keys() : Object.keys(of ?? {})) if (each(of[key], key, of) === false) break;
        return of;
      }`,
    };
    builder.onLoad({ filter: /lodash-es\/(assign|has|pickBy|forEach)\.js$/ }, ({ path }) => ({
      contents: `export default ${functions[/(\w+)\.js$/.exec(path)[1]]}`,
    }));
  },
};

/** Reading and writing Word are bundles of their own, loaded when a Word document is met or asked for. */
const apart = {
  name: 'apart',
  setup(builder) {
    builder.onResolve({ filter: /\/(docx\/docx|word\/word)\.js$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: path.replace(/.*\/(\w+)\.js$/, './$1.cjs'), external: true } : undefined,
    );
  },
};

/** A browser has no disk: what the server asks of one is answered by what the client told. */
const noDisk = {
  name: 'no disk',
  setup(builder) {
    builder.onResolve({ filter: /^\.\.?\/disk\.js$/ }, () => ({ path: resolve('server/lsp/browser/disk.ts') }));
  },
};

/** The command line in one file: what it would load from beside it is inside, and is run when it is asked for. */
const inOneFile = {
  name: 'in one file',
  setup(builder) {
    builder.onResolve({ filter: /\/load-bundle\.js$/ }, () => ({ path: 'load-bundle', namespace: 'inside' }));
    builder.onLoad({ filter: /.*/, namespace: 'inside' }, () => ({
      contents: `export const loadBundle = () => ({ exports: require('./server/cli/main.ts'), keep() {} });`,
      resolveDir: resolve('.'),
    }));
    // What they say where the bundles lie beside each other, and here.
    const places = {
      creg: [`require(join(__dirname, 'server.cjs'))`, `require('../lsp/main.js')`],
      main: [`join(__dirname, 'creg.cjs')`, '__filename'],
    };
    builder.onLoad({ filter: /server[\\/]cli[\\/](creg|main)\.ts$/ }, ({ path }) => {
      const [apart, here] = places[/(\w+)\.ts$/.exec(path)[1]];
      const text = readFileSync(path, 'utf8');
      if (!text.includes(apart)) throw new Error(`${path} no longer says ${apart}`);
      return { contents: text.replace(apart, here), loader: 'ts' };
    });
  },
};

/**
 * The bundle that is loaded at each start, in ASCII alone: it is read as it lies there, and held in half the memory.
 * Unlike with `charset`, the letters of patterns are escaped as well.
 */
const inAscii = {
  name: 'in ASCII',
  setup(builder) {
    const escaped = letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
    builder.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      writeFileSync('dist/main.cjs', readFileSync('dist/main.cjs', 'utf8').replace(/[\u0080-\uffff]/g, escaped));
    });
  },
};

/** What the shipped norms come to: worked out here, so that no start does it again. */
async function preparedNorms() {
  await build({ ...shared, entryPoints: ['server/norms/prepared.ts'], outfile: 'out/prepared.js', format: 'esm' });
  return (await import(new URL('out/prepared.js', import.meta.url))).prepared;
}

if (args[0] === '--tests') {
  const files = args.length > 1 ? args.slice(1) : globSync('test/**/*.test.ts', { ignore: 'test/editors/**' });
  await build({
    ...shared,
    entryPoints: files,
    outbase: '.',
    outdir: 'out',
    format: 'esm',
    splitting: true,
    chunkNames: 'out/chunks/[hash]',
    sourcemap: 'inline',
    packages: 'external',
  });
} else {
  const product = {
    ...shared,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    // `import()` does not work in a script that is run from its code cache; `require` does.
    // And a pattern with \p{…} inside a function is to be compiled once, not made anew by each call.
    supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
    // Names stay: they are readable in a report of a defect, and keeping them beside shorter ones costs time.
    minifySyntax: true,
    minifyWhitespace: true,
    // Han as they are: half as long as escaped.
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    external: ['vscode'],
    // Of a library that is a module elsewhere and asks where it lies.
    define: { ...shared.define, 'import.meta.url': '__filename' },
    plugins: [apart, plainly, inAscii],
    entryPoints: {
      creg: 'server/cli/creg.ts',
      main: 'server/cli/main.ts',
      docx: 'server/disk/docx/docx.ts',
      word: 'server/render/word/word.ts',
      server: 'server/lsp/main.ts',
      client: 'client/extension.ts',
    },
  };
  /** Pages inside the editor, and the extension in a browser: its client, and its server as a worker. */
  const inBrowser = {
    ...product,
    platform: 'browser',
    target: 'es2022',
    outExtension: {},
    supported: {},
    plugins: [noDisk, plainly],
    // Of the packages that have both, the form for browsers.
    conditions: ['browser', 'module'],
    define: shared.define,
  };
  const pages = {
    ...inBrowser,
    format: 'iife',
    outdir: 'dist/pages',
    entryPoints: { preview: 'client/pages/preview.ts', compare: 'client/pages/compare.ts' },
  };
  // `.cjs`, since the package is one of modules, which a browser's extension host does not load.
  const webClient = {
    ...inBrowser,
    format: 'cjs',
    outfile: 'dist/web/client.cjs',
    outdir: undefined,
    entryPoints: ['client/web.ts'],
  };
  const webServer = {
    ...inBrowser,
    format: 'iife',
    outdir: 'dist/web',
    entryPoints: { server: 'server/lsp/browser/main.ts' },
    inject: ['server/lsp/browser/turns.ts'],
  };
  // V8 tells code of another source by its length alone: what is left from an earlier build must go first.
  if (!args.includes('--standalone')) rmSync('dist/main.cache', { force: true });
  if (args.includes('--watch')) await (await context(product)).watch();
  else if (args.includes('--standalone')) {
    const define = { ...product.define, CREG_NORMS: JSON.stringify(await preparedNorms()) };
    const entryPoints = { 'creg-standalone': 'server/cli/creg.ts' };
    const { metafile } = await build({ ...product, define, plugins: [inOneFile, plainly], entryPoints });
    // It goes alone, and the licences go with it.
    appendFileSync('dist/creg-standalone.cjs', `/*\n${noticesFor(metafile).replaceAll('*/', '* /')}*/\n`);
    chmodSync('dist/creg-standalone.cjs', 0o755);
  } else {
    const norms = JSON.stringify(await preparedNorms());
    const built = [await build({ ...product, define: { ...product.define, CREG_NORMS: norms } })];
    built.push(await build({ ...webServer, define: { ...webServer.define, CREG_NORMS: norms } }));
    built.push(await build(webClient));
    // Some versions of VS Code put `.js` behind every name that does not end in it.
    copyFileSync('dist/web/client.cjs', 'dist/web/client.cjs.js');
    built.push(await build(pages));
    writeInventory(built.map(({ metafile }) => metafile));
    chmodSync('dist/creg.cjs', 0o755);
    // From the table that reads a configuration: the two cannot say different things.
    const schema = spawnSync(process.execPath, ['dist/creg.cjs', 'config', '--schema'], { encoding: 'utf8' });
    if (schema.status !== 0) throw new Error(schema.stderr);
    writeFileSync('dist/creg.schema.json', schema.stdout);
    // Does once what it will be asked to do, and keeps the code that V8 makes of it: a start is a third faster.
    const env = { ...process.env, CREG_KEEP_CODE: '1' };
    spawnSync(process.execPath, ['dist/creg.cjs', 'lint', 'examples'], { env, stdio: 'ignore' });
  }
}
