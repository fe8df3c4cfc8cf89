// Looks for counterexamples: every test that has a property, over and over, each round with a new seed for all of them.
//   node test/search.mjs [ROUNDS] [PART OF A FILE NAME…]
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';

const [first = '20', ...rest] = process.argv.slice(2);
const rounds = /^\d+$/.test(first) ? Number(first) : 20;
const parts = /^\d+$/.test(first) ? rest : [first, ...rest];
const files = globSync('out/test/**/*.test.js', { absolute: true })
  .filter(file => parts.length === 0 || parts.some(part => file.includes(part)))
  .filter(file => readFileSync(file, 'utf8').includes('fast-check'));

const mocha = new Mocha({ timeout: 120_000, reporter: class {} });
mocha.cleanReferencesAfterRun(false);
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();

/** The tests that turned out to have a property; before the first round none is known. */
const withProperty = new Set();
let running;
fc.installGlobalPlugin(() => {
  if (running) withProperty.add(running);
  return {};
});

let failures = 0;
for (let round = 1; round <= rounds; round++) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  fc.configureGlobal({ seed });
  if (round === 2) keepProperties(mocha.suite);
  await new Promise(done => {
    const runner = mocha.run(done);
    runner.on('test', test => {
      running = test;
    });
    runner.on('fail', (test, error) => {
      failures++;
      console.log(`\nCREG_SEED=${seed} npx mocha -f ${JSON.stringify(test.fullTitle())}\n`, error);
    });
  });
  console.log(`round ${round} of ${rounds}, seed ${seed}: ${withProperty.size} properties, ${failures} failed so far`);
}
process.exitCode = failures > 0 ? 1 : 0;

function keepProperties(suite) {
  suite.tests = suite.tests.filter(test => withProperty.has(test));
  for (const inner of suite.suites) keepProperties(inner);
}
