/** The type hierarchy of facts: values below their classes, classes below their fact: documents, fields, penalties. */
import { type Position, SymbolKind, type TypeHierarchyItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analyze.js';
import type { FactDeclaration, FactMember } from '../logic/fact.js';
import { toRange } from './convert.js';
import type { DocumentOf } from './diagnostic.js';
import { nameAt } from './find.js';

/** Which fact and value an item is of; it travels through the client and back. */
interface Data {
  readonly uri: string;
  readonly fact: number;
  readonly member?: number;
}

export function prepareTypeHierarchy(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  documentOf: DocumentOf,
): TypeHierarchyItem[] | null {
  const entity = nameAt(analysis, document.offsetAt(position))?.entity;
  const fact = entity?.fact;
  if (!entity || fact?.type.kind !== 'choice') return null;
  const member = entity.kind === 'member' ? memberAt(fact.type.members, entity.at.start) : undefined;
  return itemOf(fact, member, documentOf);
}

export function supertypes(item: TypeHierarchyItem, factsOf: FactsOf, documentOf: DocumentOf): TypeHierarchyItem[] {
  const { fact, member } = read(item, factsOf);
  if (fact?.type.kind !== 'choice' || !member) return [];
  return itemOf(fact, parentOf(fact.type.members, member), documentOf) ?? [];
}

export function subtypes(item: TypeHierarchyItem, factsOf: FactsOf, documentOf: DocumentOf): TypeHierarchyItem[] {
  const { fact, member } = read(item, factsOf);
  if (fact?.type.kind !== 'choice') return [];
  return (member ?? fact.type).members.flatMap(each => itemOf(fact, each, documentOf) ?? []);
}

/** The facts that a file declares. */
export type FactsOf = (uri: string) => readonly FactDeclaration[];

function read({ data }: TypeHierarchyItem, factsOf: FactsOf): { fact?: FactDeclaration; member?: FactMember } {
  const { uri, fact: start, member } = data as Data;
  const fact = factsOf(uri).find(({ at }) => at.start === start);
  if (!fact) return {};
  const found = member !== undefined && fact.type.kind === 'choice' ? memberAt(fact.type.members, member) : undefined;
  return { fact, ...(found && { member: found }) };
}

function itemOf(
  fact: FactDeclaration,
  member: FactMember | undefined,
  documentOf: DocumentOf,
): TypeHierarchyItem[] | null {
  const document = documentOf(fact.uri);
  if (!document) return null;
  const { id, alias, at } = member ?? fact;
  const range = toRange(document, at);
  const isClass = !member || member.members.length > 0;
  return [
    {
      name: alias === undefined ? id : `${id} / ${alias}`,
      kind: isClass ? SymbolKind.Enum : SymbolKind.EnumMember,
      ...(member && { detail: fact.id }),
      uri: fact.uri,
      range,
      selectionRange: range,
      data: { uri: fact.uri, fact: fact.at.start, ...(member && { member: member.at.start }) } satisfies Data,
    },
  ];
}

function memberAt(members: readonly FactMember[], start: number): FactMember | undefined {
  for (const member of members) {
    if (member.at.start === start) return member;
    const inside = memberAt(member.members, start);
    if (inside) return inside;
  }
  return undefined;
}

function parentOf(members: readonly FactMember[], child: FactMember): FactMember | undefined {
  for (const member of members) {
    if (member.members.includes(child)) return member;
    const inside = parentOf(member.members, child);
    if (inside) return inside;
  }
  return undefined;
}
