// Entailment beside z3: 1,000 questions over 12 yes-no facts and 8 counts, the same ones, one after the other.
import { init } from 'z3-solver';
import { decide } from '../out/bench/logic/decide.js';
import { median, percentile, row } from './measure.mjs';

const random = generator(20260101);
const nowhere = { start: 0, end: 0 };
const fact = (id, type) => ({ id, type, uri: 'bench', at: nowhere });
const yesNo = Array.from({ length: 12 }, (_, index) => fact(`b${index}`, { kind: 'boolean' }));
const counts = Array.from({ length: 8 }, (_, index) => fact(`x${index}`, { kind: 'quantity', unit: '次' }));
const questions = Array.from({ length: 1000 }, (_, index) => {
  const left = { kind: 'and', of: [tree(3), tree(3)], at: nowhere };
  return { left, right: index % 2 ? weaker(left) : tree(2) };
});
const asked = questions.map(({ left, right }) => [left, { kind: 'not', of: right, at: nowhere }]);

const { Context } = await init();
const z3 = Context('bench');
const bits = yesNo.map(({ id }) => z3.Bool.const(id));
const numbers = counts.map(({ id }) => z3.Int.const(id));
const solver = new z3.Solver();
solver.add(...numbers.map(number => number.ge(0)));

// Rounds to warm up, then those that count: the one with the median sum, so that one slow moment decides nothing.
const answers = { z3: [] };
for (const wanted of ['any', 'smallest']) {
  const rounds = Array.from({ length: 11 }, () => asked.map(all => timed(() => decide({ all, wanted }).kind)));
  const [, , middle] = rounds.slice(-5).sort((a, b) => sum(a) - sum(b));
  answers[wanted] = middle;
}
for (const all of asked.slice(0, 20)) await askZ3(all);
for (const all of asked) {
  const begin = performance.now();
  const kind = await askZ3(all);
  answers.z3.push({ kind, took: performance.now() - begin });
}
for (const wanted of ['any', 'smallest']) {
  const wrong = answers[wanted].findIndex(({ kind }, index) => kind !== answers.z3[index].kind);
  if (wrong >= 0) throw new Error(`question ${wrong}: ${answers[wanted][wrong].kind}, z3: ${answers.z3[wrong].kind}`);
}

const entailed = answers.z3.filter(({ kind }) => kind === 'impossible').length;
const ratio = sum(answers.z3) / sum(answers.any);
row(
  'z3 push/pop / 1,000 entailments',
  `${ratio.toFixed(0)} ×`,
  '≥ 20 ×',
  ratio >= 20,
  `${sum(answers.z3).toFixed(0)} ms, ${sum(answers.any).toFixed(0)} ms; all agree, ${entailed} hold`,
);
for (const [wanted, what] of [
  ['any', 'entailment, p95'],
  ['smallest', 'entailment with smallest witness, p95'],
]) {
  const times = answers[wanted].map(({ took }) => took);
  const p95 = percentile(times, 0.95);
  row(
    what,
    `${p95.toFixed(2)} ms`,
    '≤ 1 ms',
    p95 <= 1,
    `median ${median(times).toFixed(3)} ms, longest ${Math.max(...times).toFixed(1)} ms`,
  );
}
process.exit(0);

function timed(answer) {
  const begin = performance.now();
  const kind = answer();
  return { kind, took: performance.now() - begin };
}

function sum(list) {
  return list.reduce((total, { took }) => total + took, 0);
}

async function askZ3(all) {
  solver.push();
  solver.add(...all.map(inZ3));
  const answer = await solver.check();
  solver.pop();
  return answer === 'sat' ? 'possible' : 'impossible';
}

function inZ3(formula) {
  switch (formula.kind) {
    case 'holds':
      return bits[yesNo.indexOf(formula.fact)];
    case 'compares': {
      const number = numbers[counts.indexOf(formula.fact)];
      const ends = [];
      if (formula.lower) ends.push(number.ge(Number(formula.lower.value)));
      if (formula.upper) ends.push(number.le(Number(formula.upper.value)));
      return z3.And(...ends);
    }
    case 'not':
      return z3.Not(inZ3(formula.of));
    default:
      return z3[formula.kind === 'and' ? 'And' : 'Or'](...formula.of.map(inZ3));
  }
}

function tree(depth) {
  if (depth === 0 || random() < 0.15) return literal();
  const of = Array.from({ length: whole(2, 3) }, () => tree(depth - 1));
  const formula = { kind: random() < 0.5 ? 'and' : 'or', of, at: nowhere };
  return random() < 0.1 ? { kind: 'not', of: formula, at: nowhere } : formula;
}

function literal() {
  return random() < 0.4 ? { kind: 'not', of: atom(), at: nowhere } : atom();
}

function atom() {
  const which = random();
  if (which < 0.5) return { kind: 'holds', fact: yesNo[whole(0, 11)], at: nowhere };
  const limit = { value: String(whole(1, 99) * 10), unit: '次', inclusive: true };
  const bounds = which < 0.9 ? { upper: limit } : { lower: limit, upper: limit };
  return { kind: 'compares', fact: counts[whole(0, 7)], at: nowhere, ...bounds };
}

/** Something that a formula implies. */
function weaker(formula) {
  switch (formula.kind) {
    case 'and':
      return random() < 0.5
        ? weaker(formula.of[whole(0, formula.of.length - 1)])
        : { ...formula, of: formula.of.map(weaker) };
    case 'or':
      return { ...formula, of: [...formula.of.map(weaker), ...(random() < 0.4 ? [literal()] : [])] };
    case 'compares':
      if (formula.lower) return formula;
      return {
        ...formula,
        upper: { ...formula.upper, value: String(Number(formula.upper.value) + whole(0, 20) * 10) },
      };
    default:
      return random() < 0.2 ? { kind: 'or', of: [formula, literal()], at: nowhere } : formula;
  }
}

function whole(from, to) {
  return from + Math.floor(random() * (to - from + 1));
}

/** Numbers that look random and are the same in every run (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
