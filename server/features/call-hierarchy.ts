/** The chain of consequences as a call hierarchy: a criterion leads onto its list, a list leads to its measures. */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contains, type Span, touches } from '../../grammar/index.js';
import type { Criterion, List, Measure, Model } from '../core/model.js';
import { toRange } from './convert.js';

type Link =
  | { readonly kind: 'criterion'; readonly list: List; readonly one: Criterion }
  | { readonly kind: 'list'; readonly list: List; readonly one: List }
  | { readonly kind: 'measure'; readonly list: List; readonly one: Measure };

/** The link of the chain whose head the cursor is on: its name, or its wording where it has none. */
export function prepareCallHierarchy(
  document: TextDocument,
  model: Model,
  position: Position,
): CallHierarchyItem[] | null {
  const offset = document.offsetAt(position);
  const found = linksIn(model).filter(({ one }) => touches(one.at, offset));
  const narrowest = found.sort((a, b) => length(a.one.span) - length(b.one.span))[0];
  return narrowest ? [toItem(document, narrowest)] : null;
}

/** What leads here: to a list its criteria, to a measure its list. */
export function incomingCalls(
  document: TextDocument,
  model: Model,
  item: CallHierarchyItem,
): CallHierarchyIncomingCall[] {
  const link = linkOf(model, item);
  if (!link || link.kind === 'criterion') return [];
  const { list } = link;
  const from: readonly Link[] =
    link.kind === 'measure'
      ? [{ kind: 'list', list, one: list }]
      : list.criteria.map(one => ({ kind: 'criterion', list, one }));
  return from.map(each => ({ from: toItem(document, each), fromRanges: [toRange(document, each.one.at)] }));
}

/** Where it leads: from a criterion to its list, from a list to its measures. */
export function outgoingCalls(
  document: TextDocument,
  model: Model,
  item: CallHierarchyItem,
): CallHierarchyOutgoingCall[] {
  const link = linkOf(model, item);
  if (!link || link.kind === 'measure') return [];
  const { list } = link;
  const to: readonly Link[] =
    link.kind === 'criterion'
      ? [{ kind: 'list', list, one: list }]
      : list.measures.map(one => ({ kind: 'measure', list, one }));
  // Ranges lie in the caller: where a measure stands in its list; of a criterion its own head.
  return to.map(each => {
    const at = contains(link.one.span, each.one.at) ? each.one.at : link.one.at;
    return { to: toItem(document, each), fromRanges: [toRange(document, at)] };
  });
}

function linksIn({ lists }: Model): readonly Link[] {
  return lists.flatMap(list => [
    { kind: 'list' as const, list, one: list },
    ...list.criteria.map(one => ({ kind: 'criterion' as const, list, one })),
    ...list.measures.map(one => ({ kind: 'measure' as const, list, one })),
  ]);
}

function linkOf(model: Model, { data }: CallHierarchyItem): Link | undefined {
  const { kind, start } = data as { readonly kind: Link['kind']; readonly start: number };
  return linksIn(model).find(link => link.kind === kind && link.one.at.start === start);
}

function toItem(document: TextDocument, { kind, list, one }: Link): CallHierarchyItem {
  const name = one.name ?? text(document, one.at);
  return {
    name,
    kind: { criterion: SymbolKind.Event, list: SymbolKind.Class, measure: SymbolKind.Method }[kind],
    ...(kind !== 'list' && { detail: list.name ?? list.title?.text ?? text(document, list.at) }),
    uri: document.uri,
    range: toRange(document, contains(one.span, one.at) ? one.span : one.at),
    selectionRange: toRange(document, one.at),
    data: { kind, start: one.at.start },
  };
}

/** Wording on one line, short enough for a tree. */
function text(document: TextDocument, span: Span): string {
  const words = document.getText(toRange(document, span)).replace(/\s+/gu, ' ');
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

function length({ start, end }: Span): number {
  return end - start;
}
