/** Law that the text names: each title once, with the address that the naming convention of Akoma Ntoso gives it. */
import type { Laws } from '../../core/law/laws.js';
import type { Day } from '../../core/model.js';
import { type Element, element } from '../xml.js';

export interface Source {
  readonly id: string;
  readonly title: string;
  /** `/akn/cn/act/2022-06-30/中华人民共和国…法`; without a day where the catalogue knows none. */
  readonly href: string;
}

/** Titles found so far. */
export interface Sources {
  of(title: string): Source;
  readonly all: () => readonly Source[];
}

export function openSources(laws: Laws, day: Day): Sources {
  const found = new Map<string, Source>();
  return {
    of(title) {
      const law = laws.find(title, day);
      const full = law?.title ?? title;
      const known = found.get(full);
      if (known) return known;
      const source = { id: `ref_${found.size + 1}`, title: full, href: addressOf(full, law?.adopted) };
      found.set(full, source);
      return source;
    },
    all: () => [...found.values()],
  };
}

/** The address of a work of China, by its day and its title: instruments share numbers, and many have none. */
export function addressOf(title: string, day: Day | undefined, kind?: string): string {
  const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return ['/akn/cn/act', kind, day, name].filter(part => part !== undefined && part !== '').join('/');
}

export function referenceOf({ id, title, href }: Source): Element {
  return element('TLCReference', { eId: id, name: 'source', href, showAs: title });
}
