/** What stands outside the lists: the document itself, the terms that it defines, and, of versions, its articles in prose. */

import type { Clause, Definition, Model } from '../model.js';
import { quotable } from '../phrases.js';
import { conditionWords } from '../words/conditions.js';
import { instrumentWords } from '../words/kinds.js';
import type { Row, Section } from './comparison.js';
import { paired, shareName } from './provisions.js';
import { both, plainly, row, section } from './rows.js';
import { type Compared, inWords, nameAt, placeOf, type Stated, saidIn } from './side.js';
import { likeness, pairsOf } from './similar.js';
import { absentWords, labels } from './words.js';

export function generalSections(left: Compared, right: Compared, kind: 'texts' | 'versions'): readonly Section[] {
  return [
    ...section('document', documentRows(left, right)),
    ...section('definitions', definitionRows(left, right)),
    ...section('articles', kind === 'versions' ? articleRows(left.model, right.model) : []),
  ];
}

// --- the document -----------------------------------------------------------------------------------------------

function documentRows(left: Compared, right: Compared): readonly Row[] {
  const each = (of: (side: Compared) => Stated | undefined) => both([left, right], of);
  const stated = (word: 'number' | 'territory' | 'effective' | 'expires') =>
    each(({ model }) => {
      const found = model.regulations[0]?.[word];
      return found && plainly(quotable(found.value).trim(), found.at);
    });
  return [
    ...row('title', labels.title, ...each(titleSaid)),
    ...row('issuer', labels.issuer, ...each(issuersSaid)),
    ...row('instrument', labels.instrument, ...each(instrumentSaid)),
    ...row('number', labels.number, ...stated('number')),
    ...row('territory', labels.territory, ...stated('territory')),
    ...row('effective', labels.effective, ...stated('effective')),
    ...row('expires', labels.expires, ...stated('expires')),
  ];
}

function titleSaid({ model }: Compared): Stated | undefined {
  const [regulation] = model.regulations;
  return regulation && plainly(quotable(regulation.title.text).trim(), regulation.title.span);
}

function issuersSaid({ model }: Compared): Stated | undefined {
  const issuers = model.regulations[0]?.issuers ?? [];
  const names = issuers.map(({ name }) => quotable(name.text).trim());
  return names.length > 0 ? plainly(names.join('、'), issuers[0]?.name.span) : undefined;
}

function instrumentSaid({ model }: Compared): Stated | undefined {
  const found = model.regulations[0]?.instrument;
  const words = found && instrumentWords[found.value];
  return found && words && { cell: { words, at: found.at }, key: found.value };
}

// --- terms ------------------------------------------------------------------------------------------------------

function definitionRows(left: Compared, right: Compared): readonly Row[] {
  const named = (side: Compared, { term, at }: Definition) => nameAt(side, at, term);
  const [own, other] = [left.model.definitions, right.model.definitions];
  const pairs = pairsOf(own, other, (a, b) => (shareName(named(left, a), named(right, b)) ? 1 : 0));
  return paired(pairs, own, other).flatMap(([a, b]) => {
    const label = a ? named(left, a) : b ? named(right, b) : absentWords.none;
    return row(`definition ${label.zh}`, label, a && definitionSaid(a), b && definitionSaid(b), absentWords.none);
  });
}

function definitionSaid({ condition, clause, at }: Definition): Stated {
  if (!condition) return clause ? inWords(clause) : plainly('');
  const words = conditionWords(condition);
  return { cell: { words, at, ...(clause && { wording: saidIn(clause) }) }, key: words.zh };
}

// --- articles ---------------------------------------------------------------------------------------------------

/** Only what changed: the rest of a regulation is long, and the same. */
function articleRows(left: Model, right: Model): readonly Row[] {
  const [own, other] = changed(proseOf(left), proseOf(right));
  const pairs = pairsOf(own, other, (a, b) => {
    const alike = likeness(saidIn(a), saidIn(b));
    return alike >= 0.5 ? alike : 0;
  });
  return paired(pairs, own, other).flatMap(([a, b], index) => {
    const place = (a && placeOf(a)) ?? (b && placeOf(b));
    const label = place === undefined ? labels.article : { zh: place, en: place };
    return row(`article ${index + 1}`, label, a && inWords(a), b && inWords(b), absentWords.none);
  });
}

function proseOf({ clauses }: Model): readonly Clause[] {
  return clauses.filter(({ role, list }) => role === 'other' || (role !== 'title' && role !== 'definition' && !list));
}

/** Without the sentences that both have. */
function changed(left: readonly Clause[], right: readonly Clause[]): readonly [readonly Clause[], readonly Clause[]] {
  const counts = new Map<string, number>();
  for (const clause of right) counts.set(saidIn(clause), (counts.get(saidIn(clause)) ?? 0) + 1);
  const kept = new Map(counts);
  const own = left.filter(clause => {
    const text = saidIn(clause);
    const count = kept.get(text) ?? 0;
    if (count > 0) kept.set(text, count - 1);
    return count === 0;
  });
  const other = right.filter(clause => {
    const text = saidIn(clause);
    const open = kept.get(text) ?? 0;
    if (open === 0) return false;
    kept.set(text, open - 1);
    return true;
  });
  return [own, other];
}
