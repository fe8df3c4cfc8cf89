/** Lexicons: vague phrases, where they count, what excuses them, and better wordings. */
import type { Block, Heading } from '../../../grammar/index.js';
import { blockWords, headWords, statementWords } from '../../../grammar/index.js';
import type { LexiconPhrase, Role } from '../model.js';
import { bindHeading } from './headings.js';
import { bindProse, placeIn } from './prose.js';
import type { Binding } from './resolve.js';
import { codesIn } from './standards.js';
import type { Place } from './view.js';

export function bindLexicon(binding: Binding, outer: Place, block: Block): readonly LexiconPhrase[] {
  const at = placeIn(binding, outer, block);
  const phrases: LexiconPhrase[] = [];
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind === 'Block' && statement.word === 'phrase') phrases.push(bindPhrase(binding, at, statement));
    else bindProse(binding, at, statement, 'other', {});
  }
  return phrases;
}

function bindPhrase(binding: Binding, at: Place, block: Block): LexiconPhrase {
  const codes: string[] = [];
  const classes: string[] = [];
  const where: Role[] = [];
  const excusedBy: string[] = [];
  const instead: string[] = [];
  let note: string | undefined;
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind === 'Block' && statement.word === 'note') note ??= statement.wordings[0]?.text;
    if (statement.kind !== 'Heading') continue;
    const { values } = bindHeading(binding, at, statement, 'other', {});
    switch (statement.word) {
      case 'check':
        codes.push(...codesIn(binding, statement));
        break;
      case 'class':
        classes.push(...values.map(value => value.alias));
        break;
      case 'where':
        where.push(...values.flatMap(value => roleOf(value.id) ?? []));
        break;
      case 'excused-by':
        excusedBy.push(...values.map(value => value.alias));
        break;
      case 'instead':
        instead.push(...wordingsIn(statement));
        break;
    }
  }
  const [kind] = classes;
  return {
    uri: binding.view.uri,
    at: block.wordings[0]?.inner ?? block.wordSpan,
    texts: block.wordings.flatMap(wording => (wording.other ? [wording.text, wording.other.text] : [wording.text])),
    code: codes[0] ?? '',
    where,
    excusedBy,
    instead,
    ...(kind !== undefined && { class: kind }),
    ...(note !== undefined && { note }),
  };
}

/** The quoted wordings of a heading in both languages: `“…” / "…"`. */
function wordingsIn({ items }: Heading): readonly string[] {
  return items.flatMap(({ elements }) =>
    elements.flatMap(element => {
      if (element.kind !== 'Wording') return [];
      return element.other ? [element.text, element.other.text] : [element.text];
    }),
  );
}

/** The role that a heading or block word names: 情形 is what lists somebody, 程序 the whole procedure. */
const roles: Readonly<Record<string, Role>> = {
  criterion: 'criterion',
  group: 'lead',
  lead: 'lead',
  closing: 'closing',
  except: 'exception',
  measure: 'measure',
  punishment: 'measure',
  incentives: 'measure',
  term: 'term',
  procedure: 'procedure',
  publication: 'publication',
  removal: 'removal',
  repair: 'repair',
  define: 'definition',
  deduct: 'score',
  add: 'score',
  indicator: 'score',
  bands: 'score',
  article: 'other',
  regulation: 'title',
};

const roleOfSpelling = new Map<string, Role>();
for (const entries of [headWords, blockWords, statementWords]) {
  for (const [word, { zh, en }] of Object.entries(entries)) {
    const role = roles[word];
    if (role) for (const spelling of [...zh, ...en]) roleOfSpelling.set(spelling, role);
  }
}

function roleOf(words: string): Role | undefined {
  return roleOfSpelling.get(words);
}
