// Gives every property the same seed in every run: what is in order today is in order tomorrow. CREG_SEED=N gives another
// one, CREG_SEED=random a new one to each property. A property that fails prints its seed.
import fc from 'fast-check';

const { CREG_SEED: seed = '1' } = process.env;
if (seed !== 'random') fc.configureGlobal({ seed: numberIn(seed) });

function numberIn(words) {
  if (!/^-?\d+$/.test(words)) throw new Error(`CREG_SEED is a whole number or “random”, not “${words}”`);
  return Number(words);
}
