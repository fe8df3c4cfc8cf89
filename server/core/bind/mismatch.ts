/** What is said where a fact is compared as its kind cannot be. */
import type { Name, Span } from '../../../grammar/index.js';
import { cover, touches } from '../../../grammar/index.js';
import { type Binding, tell } from './resolve.js';

type Incomparable = 'boolean' | 'definition' | 'member' | 'choice' | 'quantity' | 'bare-choice' | 'bare-quantity';

const incomparable: Readonly<Record<Incomparable, (name: string) => { zh: string; en: string }>> = {
  boolean: name => ({
    zh: `「${name}」只有是与否，不能再作比较；只写「${name}」就是“是”，写「非 ${name}」就是“否”。`,
    en: `“${name}” is yes or no and cannot be compared: write “${name}” for yes, “not ${name}” for no.`,
  }),
  definition: name => ({
    zh: `「${name}」是一个定义，成立或者不成立，不能再作比较。`,
    en: `“${name}” is a definition: it holds or not, and cannot be compared.`,
  }),
  member: name => ({
    zh: `「${name}」是一个选项，不能再作比较。`,
    en: `“${name}” is one value of a choice and cannot be compared.`,
  }),
  choice: name => ({
    zh: `「${name}」是在选项中选择，没有大小，只能用「属于」或者「含」。`,
    en: `“${name}” is a choice among values without an order: use “in” or “includes”.`,
  }),
  quantity: name => ({
    zh: `「${name}」是数量，要和数值比较，例如「≥」「超过」，不能用选项。`,
    en: `“${name}” is a quantity: compare it with a number (≥, more than), not with values of a choice.`,
  }),
  'bare-choice': name => ({
    zh: `「${name}」要写明属于哪些选项，例如「${name} 属于 {…}」。`,
    en: `Say which values of “${name}” are meant: “${name} in {…}”.`,
  }),
  'bare-quantity': name => ({
    zh: `「${name}」要写明多少，例如「${name} ≥ …」。`,
    en: `Say how much of “${name}” is meant: “${name} ≥ …”.`,
  }),
};

/** Tells that a fact or definition is compared as its kind cannot be; `at` is what it is compared with. */
export function tellNotComparable(binding: Binding, name: Name, at: Span, what: Incomparable): void {
  tell(binding, 'logic/type-mismatch', cover(name.span, at), incomparable[what](name.text));
}

/** Whether something of a test could not be read: what is then missing from it is told already. */
export function isBroken({ view }: Binding, { start, end }: Span): boolean {
  return view.parsed.problems.some(
    problem => problem.code === 'syntax/unexpected' && (touches(problem.span, start) || touches(problem.span, end)),
  );
}
