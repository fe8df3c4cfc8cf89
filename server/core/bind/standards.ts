/** Standards: what they bind, what they require and permit, each requirement with its source and how it was read. */
import type { Block, Element, Heading, Item, Statement } from '../../../grammar/index.js';
import { blockWords, headWords } from '../../../grammar/index.js';
import type { Formula } from '../../logic/formula.js';
import type { Day, ListKind, PermittedMeasure, RequiredPart, Requirement, Standard } from '../model.js';
import { bindHeading, elementsIn, readValue, type Said } from './headings.js';
import { datesOf, listKinds } from './lists.js';
import { bindProse, placeIn } from './prose.js';
import type { Binding } from './resolve.js';
import { dayOf, monthsOf } from './units.js';
import type { Place } from './view.js';
import { citationsIn, wordingsOf } from './wording.js';

export function bindStandard(binding: Binding, outer: Place, block: Block): Standard {
  const at = placeIn(binding, outer, block);
  const { uri } = binding.view;
  const said: Said[] = [];
  const requirements: Requirement[] = [];
  const permitted: PermittedMeasure[] = [];
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind === 'Heading') {
      const one = bindHeading(binding, at, statement, 'other', {});
      said.push(one);
      if (statement.word === 'given' && one.condition) binding.givens.push(one.condition);
    } else if (statement.kind === 'Block' && statement.word === 'requirement') {
      requirements.push(bindRequirement(binding, at, statement));
    } else if (statement.kind === 'Block' && statement.word === 'permits') {
      const { requirement, measures } = bindPermits(binding, at, statement);
      if (requirement.codes.length > 0) requirements.push(requirement);
      permitted.push(...measures);
    } else if (statement.kind === 'Define' || statement.kind === 'Fact' || statement.kind === 'Use') {
      // Wording of a standard restates a norm: it is not drafted here, so it is no clause.
      quietly(binding, () => bindProse(binding, at, statement, 'other', {}));
    }
  }
  const title = block.wordings[0];
  const number = documentNumber(said, 'number');
  const territory = textOf(said, 'territory');
  const field = textOf(said, 'field');
  return {
    uri,
    name: block.name?.text ?? title?.text ?? '',
    title: title?.text ?? block.name?.text ?? '',
    at: block.name?.span ?? block.wordSpan,
    binds: said.filter(({ heading }) => heading.word === 'binds').flatMap(({ heading }) => kindsIn(heading.items)),
    requirements,
    permitted,
    ...datesOf(said),
    ...(number !== undefined && { number }),
    ...(territory !== undefined && { territory }),
    ...(field !== undefined && { field }),
  };
}

/** Runs something whose clauses are not wanted. */
function quietly(binding: Binding, run: () => void): void {
  const { length } = binding.clauses;
  run();
  binding.clauses.length = length;
}

function kindsIn(items: readonly Item[]): readonly ListKind[] {
  const kinds: ListKind[] = [];
  for (const element of elementsIn(items)) {
    const word = element.kind === 'Name' ? blockWordOf(element.text) : undefined;
    if (word !== undefined && listKinds.has(word)) kinds.push(word as ListKind);
  }
  return kinds;
}

function blockWordOf(text: string): string | undefined {
  for (const [word, { zh, en }] of Object.entries(blockWords)) {
    if ((zh as readonly string[]).includes(text) || (en as readonly string[]).includes(text)) return word;
  }
  return undefined;
}

export function documentNumber(said: readonly Said[], word: string): string | undefined {
  for (const { heading } of said) {
    if (heading.word !== word) continue;
    for (const element of elementsIn(heading.items)) if (element.kind === 'DocumentNumber') return element.text;
    const [item] = heading.items;
    const [first] = item?.elements ?? [];
    if (first?.kind === 'Name') return first.text;
    const wording = first?.kind === 'Wording' ? first : heading.wordings[0];
    if (wording) return wording.text;
  }
  return undefined;
}

export function textOf(said: readonly Said[], word: string): string | undefined {
  return said.find(({ heading }) => heading.word === word)?.values[0]?.id;
}

// --- requirements -----------------------------------------------------------------------------------------------

const reading: Readonly<Record<string, Requirement['checked']>> = {
  original: 'original',
  secondary: 'secondary',
  unread: 'unread',
  原文: 'original',
  转述: 'secondary',
  未核: 'unread',
};

interface Provenance {
  readonly source?: string;
  readonly facts: readonly string[];
  readonly checked: Requirement['checked'];
  readonly codes: readonly string[];
  readonly effective?: Day;
  readonly expires?: Day;
}

function bindRequirement(binding: Binding, at: Place, block: Block): Requirement {
  const said = headingsOf(binding, at, block);
  const condition = (word: string): Formula | undefined => {
    const all = said.filter(({ heading }) => heading.word === word).flatMap(one => one.condition ?? []);
    return all.length > 1 ? { kind: 'and', of: all, at: block.span } : all[0];
  };
  const onlyIf = condition('only-if');
  const neverIf = condition('never-if');
  const must = condition('must');
  const parts = said
    .filter(({ heading }) => heading.word === 'must-have')
    .flatMap(({ heading }) => partsIn(binding, at, heading));
  return {
    ...requirementOf(binding, block, said),
    mustHave: parts,
    ...(onlyIf && { onlyIf }),
    ...(neverIf && { neverIf }),
    ...(must && { must }),
  };
}

function requirementOf(binding: Binding, block: Block, said: readonly Said[]): Requirement {
  const wording = wordingsOf(block.wordings[0]);
  const hasWording = wording.zh !== undefined || wording.en !== undefined;
  return {
    uri: binding.view.uri,
    at: block.name?.span ?? block.wordings[0]?.inner ?? block.wordSpan,
    mustHave: [],
    ...provenanceOf(binding, said),
    ...(block.name && { name: block.name.text }),
    ...(hasWording && { wording }),
  };
}

function headingsOf(binding: Binding, at: Place, block: Block): readonly Said[] {
  const said: Said[] = [];
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind === 'Heading') said.push(bindHeading(binding, at, statement, 'other', {}));
    else if (!isNote(statement)) quietly(binding, () => bindProse(binding, at, statement, 'other', {}));
  }
  return said;
}

function isNote(statement: Statement): boolean {
  return statement.kind === 'Block' && (statement.word === 'note' || statement.word === 'measure');
}

function provenanceOf(binding: Binding, said: readonly Said[]): Provenance {
  const sources: string[] = [];
  const facts: string[] = [];
  const codes: string[] = [];
  let checked: Requirement['checked'] = 'unread';
  for (const { heading, values } of said) {
    if (heading.word === 'source') {
      for (const element of [...elementsIn(heading.items), ...heading.wordings]) {
        if (element.kind === 'Wording' && !sources.includes(element.text)) sources.push(element.text);
      }
      facts.push(...factIds(binding, heading));
    }
    if (heading.word === 'checked') checked = reading[values[0]?.alias ?? ''] ?? 'unread';
    if (heading.word === 'check') codes.push(...codesIn(binding, heading));
  }
  const source = sources.join('');
  return { facts, checked, codes, ...datesOf(said), ...(source !== '' && { source }) };
}

/** Ids of the fact base beside the quoted source: `N49-06c`, `R05`. */
function factIds(binding: Binding, heading: Heading): readonly string[] {
  const written = valueText(binding, heading).replace(/[“"「『][^”"」』]*[”"」』]/gu, ' ');
  return written.match(/[A-Z][A-Z0-9]*(?:-[A-Za-z0-9]+)*\d[A-Za-z0-9-]*/gu) ?? [];
}

/** Codes of checks: `authority/not-severe`. */
export function codesIn(binding: Binding, heading: Heading): readonly string[] {
  return (
    valueText(binding, heading)
      .match(/[a-z][a-z0-9-]*\s*\/\s*[a-z][a-z0-9-]*/gu)
      ?.map(code => code.replace(/\s+/gu, '')) ?? []
  );
}

/** What stands behind the colon, as written. */
function valueText({ view }: Binding, { label, alias, span }: Heading): string {
  return view.text.slice((alias ?? label).span.end, span.end).replace(/\/\/[^\n]*/gu, '');
}

// --- parts that a list must have --------------------------------------------------------------------------------

/** `告知（载明 事由、依据）、期限 ≤ 3 年`: heading words, what they state, and bounds in months. */
function partsIn(binding: Binding, at: Place, heading: Heading): readonly RequiredPart[] {
  const parts: RequiredPart[] = [];
  for (const { elements } of heading.items) {
    const name = elements.find(element => element.kind === 'Name');
    if (name?.kind !== 'Name') continue;
    const stating: string[] = [];
    let maxMonths: number | undefined;
    let minDays: number | undefined;
    for (const element of insideOf(elements)) {
      if (element.kind === 'Stating') {
        for (const stated of element.names) stating.push(readValue(binding, at, stated, undefined, undefined).id);
      } else if (element.kind === 'Range') {
        const bound = element.upper ?? element.exact;
        if (bound?.value.kind === 'Amount') maxMonths = monthsOf(bound.value) ?? maxMonths;
        const low = element.lower?.value;
        if (low?.kind === 'Amount' && low.unit === '日') minDays = Number(low.value);
      } else if (element.kind === 'Name' && element !== name) {
        stating.push(readValue(binding, at, element, undefined, undefined).id);
      }
    }
    parts.push({
      part: headWordOf(name.text) ?? name.text,
      stating,
      at: name.span,
      ...(maxMonths !== undefined && { maxMonths }),
      ...(minDays !== undefined && { minDays }),
    });
  }
  return parts;
}

function* insideOf(elements: readonly Element[]): Iterable<Element> {
  for (const element of elements) {
    yield element;
    if (element.kind === 'Group') yield* elementsIn(element.items);
  }
}

function headWordOf(text: string): string | undefined {
  for (const [word, { zh, en }] of Object.entries(headWords)) {
    if ((zh as readonly string[]).includes(text) || (en as readonly string[]).includes(text)) return word;
  }
  return undefined;
}

// --- permitted measures -----------------------------------------------------------------------------------------

/** `准许`: its measures, and itself as a requirement that a code may report. */
function bindPermits(
  binding: Binding,
  at: Place,
  block: Block,
): { readonly requirement: Requirement; readonly measures: readonly PermittedMeasure[] } {
  const measures: PermittedMeasure[] = [];
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind !== 'Block' || statement.word !== 'measure') continue;
    citationsIn(binding, statement.basis);
    headingsOf(binding, at, statement);
    measures.push({
      name: statement.name?.text ?? statement.wordings[0]?.text ?? '',
      at: statement.name?.span ?? statement.wordSpan,
      uri: binding.view.uri,
    });
  }
  return { requirement: requirementOf(binding, block, headingsOf(binding, at, block)), measures };
}

/** The first date of a heading. */
export function dateOf(
  said: readonly Said[],
  word: string,
): { readonly value: Day; readonly at: Heading['span'] } | undefined {
  for (const { heading } of said) {
    if (heading.word !== word) continue;
    for (const element of elementsIn(heading.items)) {
      if (element.kind === 'Date')
        return { value: dayOf(element, word === 'expires' ? 'last' : 'first'), at: element.span };
    }
  }
  return undefined;
}
