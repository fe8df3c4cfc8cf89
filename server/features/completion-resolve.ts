/** completionItem/resolve: what the name under the selection means, told only for the item that is looked at. */
import { type CompletionItem, MarkupKind } from 'vscode-languageserver';
import type { Face } from '../../grammar/index.js';
import type { Entity, Model } from '../core/model.js';
import { describeEntity } from './describe-entity.js';
import { plain } from './markdown.js';

/** Travels through the client and back: the draft that is written, and where the name is declared. */
export interface ItemData {
  readonly draft: string;
  readonly uri: string;
  readonly start: number;
}

export function dataOf(draft: string, { uri, at }: Entity): ItemData {
  return { draft, uri, start: at.start };
}

/** The draft that an item belongs to; undefined for one that there is nothing more to say of. */
export function draftOf({ data }: CompletionItem): string | undefined {
  return isItemData(data) ? data.draft : undefined;
}

export function resolveCompletion(
  item: CompletionItem,
  modelOf: (uri: string) => Model | undefined,
  face: Face,
  markdown: boolean,
): CompletionItem {
  const { data } = item;
  if (!isItemData(data)) return item;
  const home = modelOf(data.uri);
  const entity = home?.names.entities.find(({ at }) => at.start === data.start);
  if (!entity) return item;
  const text = describeEntity(entity, home, face);
  const documentation = markdown
    ? { kind: MarkupKind.Markdown, value: text }
    : { kind: MarkupKind.PlainText, value: plain(text) };
  return { ...item, documentation };
}

function isItemData(data: unknown): data is ItemData {
  return typeof data === 'object' && data !== null && 'draft' in data && 'uri' in data && 'start' in data;
}
