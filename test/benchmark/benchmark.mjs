// `npm run benchmark`: precision and recall by check on the invented texts, and on real ones where they are.
//   --errors  each label missed and each finding that is wrong
//   --check   fails when the invented texts come out worse than recorded
//   --update  records the figures
//   --corpus FOLDER  real texts with labels: labels.json and raw/*.txt (otherwise $CREG_CORPUS, or the folder beside)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { load } from '../../load.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
const { drops, errors, measureCorpus, measureOwn, measureUnseen, readRecorded, recordedIn, sumLine, table } =
  await load('test/benchmark/run.ts');

const words = process.argv.slice(2);
const folder = words.includes('--corpus')
  ? words[words.indexOf('--corpus') + 1]
  : (process.env.CREG_CORPUS ?? '../shared/corpus');

const own = measureOwn();
show('Invented texts', own);
const isThere = existsSync(`${folder}/labels.json`);
const real = isThere && !words.includes('--check') ? measureCorpus(folder) : undefined;
if (real) show('Real texts', real);
// The sum only, also with --errors: who reads what was missed there can no longer call it unseen.
const { byCheck: _, ...unseen } = measureUnseen().recorded;
const about = 'unseen: written from the policy by a reader who had not seen the rules; not tuned on';
console.log(`${about}\n${sumLine(unseen)}\n`);

if (words.includes('--update')) {
  const kept = existsSync(recordedIn) ? JSON.parse(readFileSync(recordedIn, 'utf8')) : {};
  const figures = { ...kept, unseen, own: own.recorded, ...(real && { real: real.recorded }) };
  writeFileSync(recordedIn, `${layOut(figures)}\n`);
  console.log(`Recorded in ${recordedIn}. Run \`npm run generate\` for the README.`);
} else if (words.includes('--check')) {
  const recorded = readRecorded();
  const worse = [
    ...drops(own.recorded, recorded.own).map(line => `The invented texts: ${line}.`),
    ...drops(unseen, recorded.unseen).map(line => `The unseen texts: ${line}.`),
  ];
  for (const line of worse) console.error(line);
  process.exitCode = worse.length > 0 ? 1 : 0;
}

function show(title, { recorded, score }) {
  console.log(`${title}: ${recorded.texts} texts, ${recorded.labels} labels\n\n${table(recorded)}\n`);
  if (words.includes('--errors')) console.log(`${errors(score)}\n`);
}

/** As the formatter of the house leaves it: a check a line. */
function layOut(figures) {
  return JSON.stringify(figures, null, 2).replace(/\{\s+("right"[^}]*?)\s+\}/g, (_, inside) => {
    return `{ ${inside.replace(/\s*\n\s*/g, ' ')} }`;
  });
}
