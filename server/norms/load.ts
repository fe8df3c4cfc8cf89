/** The shipped norms as sources: the vocabulary, the national standards, the lexicon. Data, in the language itself. */
import { type Laws, openLaws } from '../core/law/laws.js';
import { readied } from '../core/norms/prepare.js';
import type { Source } from '../core/workspace.js';
import lawList from './laws.txt';
import legislation from './legislation.creg';
import lexicon from './lexicon.creg';
import parties from './parties.creg';
import repair from './repair.creg';
import restraint from './restraint.creg';
import trust from './trust.creg';
import vocabulary from './vocabulary.creg';

/** What the sources below come to, as `prepared.ts` has it: written in by the build, absent in tests. */
declare const CREG_NORMS: string | undefined;

/** In the order in which they build on each other. */
const sources: readonly Source[] = Object.entries({
  vocabulary,
  lexicon,
  parties,
  restraint,
  repair,
  trust,
  legislation,
}).map(([name, text]) => ({ uri: `creg:norms/${name}.creg`, text, kind: 'draft' }));

/** The norms, at addresses that open as read-only documents: `creg:norms/….creg`. */
export const shipped: readonly Source[] = typeof CREG_NORMS === 'string' ? readied(sources, CREG_NORMS) : sources;

/** The catalogue of law: `laws.mjs` makes it. Nothing of it is read before a citation has to be looked up. */
export const laws: Laws = openLaws(lawList);
