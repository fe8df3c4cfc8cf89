/** Names typed in pinyin: 罚款金额 is found as `fakuanjine` and as `fkje`, without leaving the Latin keyboard. */
import { pinyin } from 'pinyin-pro';

/** The whole pinyin of a name, and its initials; what is not Han stays as it is. */
export function pinyinOf(name: string): { readonly full: string; readonly initials: string } {
  let known = kept.get(name);
  if (!known) {
    const options = { toneType: 'none', type: 'array', v: true } as const;
    const syllables = pinyin(name, options).map(syllable => syllable.toLowerCase());
    known = { full: syllables.join(''), initials: syllables.map(syllable => syllable[0] ?? '').join('') };
    if (kept.size > mostKept) kept.clear();
    kept.set(name, known);
  }
  return known;
}

/** Asked for at every key; a name has always the same pinyin. */
const kept = new Map<string, { readonly full: string; readonly initials: string }>();
const mostKept = 10_000;

/** Whether a name holds what was typed, in lower case: its characters, its pinyin, or its initials from the first. */
export function matches(name: string, typed: string): boolean {
  if (typed === '' || name.toLowerCase().includes(typed)) return name !== '';
  if (!/^[a-z]+$/.test(typed) || !/\p{Script=Han}/u.test(name)) return false;
  const { full, initials } = pinyinOf(name);
  return full.includes(typed) || initials.includes(typed);
}
