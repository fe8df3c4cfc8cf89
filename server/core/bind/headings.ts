/** Headings: their condition, their values with every word resolved, and the wording that is to be published. */
import type { Condition, Element, Heading, HeadWord, Item, Name, Span, Wording } from '../../../grammar/index.js';
import { asksFact, type Formula, partsOf } from '../../logic/formula.js';
import type { CitationUse, Clause, Reference, Role } from '../model.js';
import { nearest } from '../nearest.js';
import { tellImpossibleDay } from './calendar.js';
import { formulaOf } from './conditions.js';
import { type Declared, headingNames } from './names.js';
import { type Binding, headingFact, refer, resolveMember, resolveValue, undefinedName } from './resolve.js';
import type { Place } from './view.js';
import { type Around, addClause, citationsIn } from './wording.js';

/** One word or quoted wording in the value of a heading. */
export interface Value {
  /** The canonical name of what it means, else the words as written. */
  readonly id: string;
  /** Its name in English where it has one: the ids of `Instrument` and of lexicons. */
  readonly alias: string;
  readonly at: Span;
  readonly declared?: Declared;
  readonly reference?: Reference;
}

/** What a heading says. */
export interface Said {
  readonly heading: Heading;
  /** The heading word: where a finding about it stands. */
  readonly at: Span;
  readonly condition?: Formula;
  readonly values: readonly Value[];
  readonly citations: readonly CitationUse[];
  readonly clause?: Clause;
}

/** Headings whose quoted words are a value: a name of an authority, a place, a phrase. They publish nothing else. */
export const quotedValues: ReadonlySet<HeadWord> = new Set([
  'issuer',
  'instrument',
  'number',
  'territory',
  'field',
  'subjects',
  'liable',
  'decided-by',
  'proof',
  'harm',
  'platform',
  'content',
  'carried-out-by',
  'source',
  'checked',
  'check',
  'class',
  'where',
  'excused-by',
  'instead',
  'binds',
]);

const roles: Readonly<Partial<Record<HeadWord, Role>>> = {
  except: 'exception',
  consultation: 'procedure',
  notice: 'procedure',
  defence: 'procedure',
  hearing: 'procedure',
  review: 'procedure',
  approval: 'procedure',
  decision: 'procedure',
  service: 'procedure',
  objection: 'procedure',
  answer: 'procedure',
  correction: 'procedure',
  remedy: 'procedure',
  platform: 'publication',
  content: 'publication',
  term: 'term',
  repair: 'repair',
  removal: 'removal',
  scale: 'score',
  start: 'score',
  cycle: 'score',
};

/** Binds a heading; `role` is that of wording in it where the heading has none of its own. */
export function bindHeading(binding: Binding, at: Place, heading: Heading, role: Role, around: Around): Said {
  const { word } = heading;
  const condition = heading.condition && formulaOf(binding, at, heading.condition);
  const hasItems = heading.items.length > 0 || heading.wordings.length > 0;
  const values = hasItems ? valuesIn(binding, at, heading) : [];
  // 文号 is the text's own number: it cites nothing.
  const citations = word === 'number' || !hasItems ? [] : citationsIn(binding, heading.items, word === 'repeals');
  const publishes = hasItems && (word === undefined || !quotedValues.has(word));
  const own = (word && roles[word]) ?? role;
  const clauses: Clause[] = [];
  if (publishes) {
    const formal = condition ? decides(condition) : heading.items.some(item => item.elements.some(isValue));
    for (const wording of wordingsIn(heading))
      clauses.push(addClause(binding, at, wording, own, { ...around, formal }));
  }
  // A condition in quotes is prose that decides.
  for (const wording of heading.condition ? proseIn(heading.condition) : []) {
    clauses.push(addClause(binding, at, wording, own, { ...around, formal: false }));
  }
  return {
    heading,
    at: heading.label.span,
    values,
    citations,
    ...(condition && { condition }),
    ...(clauses[0] && { clause: clauses[0] }),
  };
}

/** Whether anything in a condition can be decided: prose alone cannot. */
export function decides(condition: Formula): boolean {
  return asksFact(condition) || partsOf(condition).some(decides);
}

/** Every element among items, those in brackets included. */
export function elementsIn(items: readonly Item[]): readonly Element[] {
  const [only] = items;
  if (items.length === 1 && only && !only.elements.some(isGroup)) return only.elements;
  return items.flatMap(({ elements }) =>
    elements.some(isGroup)
      ? elements.flatMap(element => (element.kind === 'Group' ? [element, ...elementsIn(element.items)] : [element]))
      : elements,
  );
}

function isGroup(element: Element): boolean {
  return element.kind === 'Group';
}

function isValue(element: Element): boolean {
  return element.kind !== 'Wording';
}

/** Wording of a heading, whether it stands as a value or behind the values. */
function wordingsIn(heading: Heading): readonly Wording[] {
  const among = heading.items.flatMap(item => item.elements).filter(element => element.kind === 'Wording');
  return [...among, ...heading.wordings.filter(wording => !among.includes(wording))];
}

function proseIn(node: Condition, depth = 0): readonly Wording[] {
  const inside = (parts: readonly Condition[]) => parts.flatMap(part => proseIn(part, depth + 1));
  // As deep as conditions are read.
  if (depth > 300) return none;
  switch (node.kind) {
    case 'Prose':
      return [node.wording];
    case 'Implies':
      return inside([node.left, node.right]);
    case 'Or':
    case 'And':
      return inside(node.operands);
    case 'Not':
      return inside([node.operand]);
    case 'Quantified':
      return inside(node.conditions);
    case 'Test':
    case 'Missing':
      return none;
  }
}

const none: readonly Wording[] = [];

// --- values -----------------------------------------------------------------------------------------------------

function valuesIn(binding: Binding, at: Place, heading: Heading): readonly Value[] {
  const { word } = heading;
  const fact = word && factOfHeading(binding, at, word);
  const values: Value[] = [];
  for (const element of elementsIn(heading.items)) {
    switch (element.kind) {
      case 'Name':
        values.push(readValue(binding, at, element, word, fact));
        break;
      case 'Wording':
        if (word && quotedValues.has(word)) values.push(quotedValue(element));
        break;
      case 'Date':
        tellImpossibleDay(binding, element);
        break;
      case 'Stating':
        for (const name of element.names) values.push(readValue(binding, at, name, word, undefined));
        break;
      case 'Deadline':
        for (const name of [element.from, element.act]) if (name) readValue(binding, at, name, word, undefined);
        break;
      case 'Range':
      case 'Mark':
      case 'Membership':
      case 'Group':
      case 'Citation':
      case 'Pin':
      case 'DocumentNumber':
      case 'Window':
        break;
    }
  }
  if (word && quotedValues.has(word)) {
    const known = new Set(values.map(value => value.at.start));
    for (const wording of heading.wordings) if (!known.has(wording.inner.start)) values.push(quotedValue(wording));
  }
  return values;
}

/** Asked for every heading of every criterion: found once for each scope. */
function factOfHeading(binding: Binding, at: Place, word: HeadWord): Declared | undefined {
  let known = binding.headingFacts.get(at.scope);
  if (!known) {
    known = new Map();
    binding.headingFacts.set(at.scope, known);
  }
  if (!known.has(word)) known.set(word, headingFact(binding.view, at, headingNames(word)));
  return known.get(word);
}

function quotedValue({ text, inner }: Wording): Value {
  return { id: text, alias: text, at: inner };
}

export function readValue(
  binding: Binding,
  at: Place,
  name: Name,
  word: HeadWord | undefined,
  fact: Declared | undefined,
): Value {
  const before = binding.references.length;
  const declared = meaning(binding, at, name, word, fact);
  let reference = binding.references.slice(before).at(-1);
  // Whom a list is about is kept even where the words are free: rules read them.
  if (!reference && (word === 'subjects' || word === 'liable')) reference = refer(binding, name, undefined);
  const words = binding.view.text.slice(name.span.start, name.span.end);
  return {
    id: declared?.entity.name ?? (name.qualifier === undefined ? name.text : words),
    alias: declared?.entity.alias ?? declared?.entity.name ?? name.text,
    at: name.span,
    ...(declared && { declared }),
    ...(reference && { reference }),
  };
}

function meaning(
  binding: Binding,
  at: Place,
  name: Name,
  word: HeadWord | undefined,
  fact: Declared | undefined,
): Declared | undefined {
  // What standards decide by: a word that is none of theirs would never count.
  const isStrict = fact && (word === 'proof' || word === 'harm' || word === 'instrument');
  if (isStrict) return resolveMember(binding, at, fact, name);
  const found = resolveValue(binding, at, name, fact);
  // Parties may have any name, but one that is nearly a known one is a slip.
  if (!found && fact && word === 'subjects' && name.text.length >= 3) {
    const known = [...(fact.members?.keys() ?? [])];
    if (nearest(name.text, known).length > 0) undefinedName(binding, name, known);
  }
  return found;
}
