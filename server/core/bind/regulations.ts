/** Regulations: what they say of themselves, their lists, and their articles in prose. */
import type { Block } from '../../../grammar/index.js';
import type { CaseModel, Instrument, Issuer, List, Regulation, Stated } from '../model.js';
import { bindCase } from './cases.js';
import { bindHeading, elementsIn, type Said } from './headings.js';
import { bindList, listKinds } from './lists.js';
import { bindProse, placeIn } from './prose.js';
import type { Binding } from './resolve.js';
import { dateOf, documentNumber } from './standards.js';
import type { Place } from './view.js';
import { addClause, phraseOf } from './wording.js';

export function bindRegulation(
  binding: Binding,
  outer: Place,
  block: Block,
): { readonly regulation: Regulation; readonly cases: readonly CaseModel[] } {
  const at = placeIn(binding, outer, block);
  const said: Said[] = [];
  const lists: List[] = [];
  const cases: CaseModel[] = [];
  for (const wording of block.wordings) addClause(binding, at, wording, 'title', { formal: true });
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind === 'Heading') {
      const one = bindHeading(binding, at, statement, 'other', {});
      said.push(one);
      if (statement.word === 'given' && one.condition) binding.givens.push(one.condition);
    } else if (statement.kind === 'Block' && listKinds.has(statement.word)) {
      lists.push(bindList(binding, at, statement));
    } else if (statement.kind === 'Case') cases.push(bindCase(binding, at, statement));
    else bindProse(binding, at, statement, 'other', {});
  }

  const [wording] = block.wordings;
  const title = wording
    ? phraseOf(wording)
    : { text: block.name?.text ?? '', span: block.name?.span ?? block.wordSpan };
  const stated = (word: string): Stated<string> | undefined => {
    const value = said.find(({ heading }) => heading.word === word)?.values[0];
    return value && { value: value.id, at: value.at };
  };
  const instrument = instrumentOf(said);
  const numbered = said.find(({ heading }) => heading.word === 'number');
  const number = documentNumber(said, 'number');
  const territory = stated('territory');
  const field = stated('field');
  const effective = dateOf(said, 'effective');
  const expires = dateOf(said, 'expires');
  const regulation: Regulation = {
    title,
    at: title.span,
    span: block.span,
    issuers: issuersOf(said),
    trial: /试行|暂行|\b(?:trial|interim|provisional)\b/iu.test(title.text),
    lists,
    ...(instrument && { instrument }),
    ...(number !== undefined && numbered && { number: { value: number, at: numbered.at } }),
    ...(territory && { territory }),
    ...(field && { field }),
    ...(effective && { effective }),
    ...(expires && { expires }),
  };
  return { regulation, cases };
}

const instruments: ReadonlySet<string> = new Set<Instrument>([
  'law',
  'administrative-regulation',
  'central-policy',
  'departmental-rule',
  'local-regulation',
  'local-government-rule',
  'normative-document',
]);

function instrumentOf(said: readonly Said[]): Stated<Instrument> | undefined {
  const values = said.filter(({ heading }) => heading.word === 'instrument').flatMap(one => one.values);
  const value = values.find(({ alias, id }) => instruments.has(alias) || instruments.has(id));
  if (!value) return undefined;
  const instrument = instruments.has(value.alias) ? value.alias : value.id;
  return { value: instrument as Instrument, at: value.at };
}

/** `“某局”（市级部门）`: each quoted name with the level in brackets behind it. */
function issuersOf(said: readonly Said[]): readonly Issuer[] {
  const issuers: Issuer[] = [];
  for (const { heading, values } of said) {
    if (heading.word !== 'issuer') continue;
    const levels = new Map(values.filter(value => value.declared).map(value => [value.at.start, value.alias]));
    for (const { elements } of heading.items) {
      const inside = elements.flatMap(element => (element.kind === 'Group' ? [...elementsIn(element.items)] : []));
      const level = inside.map(element => levels.get(element.span.start)).find(known => known !== undefined);
      for (const element of elements) {
        if (element.kind !== 'Wording' && element.kind !== 'Name') continue;
        const name = element.kind === 'Wording' ? phraseOf(element) : { text: element.text, span: element.span };
        issuers.push({ name, ...(level !== undefined && { level }) });
      }
    }
    if (issuers.length > 0) continue;
    for (const wording of heading.wordings) issuers.push({ name: phraseOf(wording) });
  }
  return issuers;
}
