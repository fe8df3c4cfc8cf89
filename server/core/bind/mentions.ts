/** Defined terms in wording: each occurrence refers to its definition, and is no longer vague. */
import { overlaps } from '../../../grammar/index.js';
import { type Automaton, compile, occurrences } from '../automaton.js';
import { type Declared, namesOf } from './names.js';
import type { Binding } from './resolve.js';
import { visibleAt } from './view.js';

/** Records a reference for every term of a visible definition that occurs in a clause, its own wording excepted. */
export function mentionTerms(binding: Binding): void {
  const terms = termsOf(binding);
  if (terms.length === 0 || binding.clauses.length === 0) return;
  const automaton = automatonOf(terms.map(([term]) => term));
  for (const { text, span } of binding.clauses) {
    for (const { pattern, start, end } of occurrences(text, automaton)) {
      const target = terms[pattern]?.[1].entity;
      const at = { start: span.start + start, end: span.start + end };
      if (!target || (target.uri === binding.view.uri && overlaps(target.span, at))) continue;
      binding.references.push({ text: text.slice(start, end), at, target, mention: true });
    }
  }
}

/** Compiled once for the terms of a file: what is typed rarely changes them. */
function automatonOf(words: readonly string[]): Automaton {
  if (last?.words.length !== words.length || last.words.some((word, index) => word !== words[index])) {
    last = { words, automaton: compile(words) };
  }
  return last.automaton;
}

let last: { readonly words: readonly string[]; readonly automaton: Automaton } | undefined;

function termsOf({ view }: Binding): readonly (readonly [string, Declared])[] {
  const found = new Map<string, Declared>();
  const add = (declared: Declared): void => {
    if (declared.entity.kind !== 'definition') return;
    for (const name of namesOf(declared.entity)) if (!found.has(name)) found.set(name, declared);
  };
  view.declarations.all.forEach(add);
  for (const declared of visibleAt(view, { scope: view.declarations.root, also: [] })) add(declared);
  return [...found];
}
