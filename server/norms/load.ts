/** The shipped norms as sources: the vocabulary, the national standards, the lexicon. Data, in the language itself. */

import type { Source } from '../core/workspace.js';
import legislation from './legislation.creg';
import lexicon from './lexicon.creg';
import repair from './repair.creg';
import restraint from './restraint.creg';
import trust from './trust.creg';
import vocabulary from './vocabulary.creg';

/** In the order in which they build on each other. Their addresses, `creg:norms/….creg`, open as read-only documents. */
export const shipped: readonly Source[] = Object.entries({
  vocabulary,
  lexicon,
  restraint,
  repair,
  trust,
  legislation,
}).map(([name, text]) => ({ uri: `creg:norms/${name}.creg`, text, kind: 'draft' }));
