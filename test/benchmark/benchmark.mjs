// `npm run benchmark`: precision and recall by check on the invented texts, and on real ones where they are.
//   --errors  each label missed and each finding that is wrong
//   --check   fails when the invented texts come out worse than recorded
//   --update  records the figures
//   --public FOLDER  a checkout of the repository whose texts are labelled in public/labels.json (otherwise $CREG_PUBLIC)
//   --corpus FOLDER  real texts with labels: labels.json and raw/*.txt (otherwise $CREG_CORPUS, or the folder beside)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { load } from '../../load.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
const { drops, errors, measureCorpus, measureOwn, measurePublic, measureUnseen, readRecorded, ...said } =
  await load('test/benchmark/run.ts');
const { recordedIn, sumLine, table } = said;

const words = process.argv.slice(2);
const after = name => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const folder = after('--corpus') ?? process.env.CREG_CORPUS ?? '../shared/corpus';
const checkout = after('--public') ?? process.env.CREG_PUBLIC;

const own = measureOwn();
show('Invented texts', own);
const isThere = existsSync(`${folder}/labels.json`);
const real = isThere && !words.includes('--check') ? measureCorpus(folder) : undefined;
if (real) show('Real texts', real);
const seen = checkout && measurePublic(checkout, true);
if (seen) show('Public texts', seen);
// The sum only, also with --errors: who reads what was missed there can no longer call it unseen.
const { byCheck: _, ...unseen } = measureUnseen().recorded;
const about = 'unseen: written from the policy by a reader who had not seen the rules; not tuned on';
console.log(`${about}\n${sumLine(unseen)}\n`);
const { byCheck: __, ...held } = checkout ? measurePublic(checkout, false).recorded : {};
if (checkout) console.log(`public texts that nobody tuned on\n${sumLine(held)}\n`);

if (words.includes('--update')) {
  const kept = existsSync(recordedIn) ? JSON.parse(readFileSync(recordedIn, 'utf8')) : {};
  const figures = { ...kept, unseen, own: own.recorded, ...(real && { real: real.recorded }) };
  if (seen) Object.assign(figures, { public: seen.recorded, held });
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
