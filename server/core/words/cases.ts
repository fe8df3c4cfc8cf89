/** Cases in words: as a draft states them, as a table of facts, and as one tells them to somebody. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import type { Case, Known } from '../../logic/case.js';
import { boundsWords, factWords, memberWords, setWords, windowWords } from './conditions.js';

/** What a case states, one entry a fact: the name with its window, and the value. */
export function factsInWords({ known }: Case, face: Face): Readonly<Record<string, string>> {
  return Object.fromEntries(known.map(one => [nameWords(one)[face], valueWords(one, face)]));
}

/** The statements of a case, as they stand in a `案例`; at the end that nothing else is the case. */
export function caseInWords({ known, restNone }: Case, face: Face): string {
  const statements = known.map(one => statement(one, face));
  if (restNone) statements.push(face === 'zh' ? '其余：无' : 'rest: none');
  return statements.join(face === 'zh' ? '；' : '; ');
}

/**
 * A case as one tells it: `某企业，罚款 600 元，有履行能力，凭行政处罚决定`, `an enterprise, fine of 600 yuan, able to perform`.
 * That nothing else is so goes without saying.
 */
export function caseTold(one: Case): Bilingual {
  const kept = tellings.get(one);
  if (kept) return kept;
  const words = { zh: told(one.known, 'zh').join('，'), en: told(one.known, 'en').join(', ') };
  tellings.set(one, words);
  return words;
}

/** Where the words of a case are known already. */
export function keepTold(one: Case, words: Bilingual): void {
  tellings.set(one, words);
}

const tellings = new WeakMap<Case, Bilingual>();

function statement(one: Known, face: Face): string {
  const name = nameWords(one)[face];
  if (one.kind === 'truth') return `${one.value ? '' : face === 'zh' ? '非 ' : 'not '}${name}`;
  const value = valueWords(one, face);
  return /^[<>≤≥=]/u.test(value) ? `${name} ${value}` : `${name} = ${value}`;
}

/** The name of a fact with the time in which it is counted. */
function nameWords(known: Known): Bilingual {
  const name = factWords(known.fact);
  if (known.kind !== 'amount' || !known.window) return name;
  const window = windowWords(known.window);
  return { zh: `${window.zh} ${name.zh}`, en: `${name.en} ${window.en}` };
}

function valueWords(known: Known, face: Face): string {
  switch (known.kind) {
    case 'truth':
      return known.value ? (face === 'zh' ? '是' : 'yes') : face === 'zh' ? '否' : 'no';
    case 'members':
      return known.has.length === 1 ? memberWords(known.fact, known.has[0] ?? '')[face] : setOf(known, face);
    case 'amount':
      return boundsWords(known.fact, known.lower, known.upper)[face].replace(/^= /u, '');
  }
}

function setOf({ fact, has }: Extract<Known, { kind: 'members' }>, face: Face): string {
  if (has.length === 0) return face === 'zh' ? '无' : 'none';
  return setWords(fact, has, face);
}

// --- told -------------------------------------------------------------------------------------------------------

function told(known: readonly Known[], face: Face): readonly string[] {
  const fine = known.find(one => one.kind === 'amount' && one.fact.id === '罚款金额' && !one.window);
  const parts: string[] = [];
  const field: string[] = [];
  for (const one of known) {
    if (one === fine) continue;
    const name = spoken(nameWords(one)[face], face);
    const value = spoken(valueWords(one, face), face).replace(/^\{|\}$/gu, '');
    if (one.kind === 'truth') parts.push(one.value ? name : `${face === 'zh' ? '并非' : 'not '}${name}`);
    else if (one.kind === 'amount') parts.push(amountTold(one, name, value, face));
    else if (one.fact.id === '处罚种类') parts.push(...penalties(one.has, one, fine, face));
    else if (one.fact.id === who) parts.push(face === 'zh' ? `某${value}` : `${article(value)} ${value}`);
    else if (one.fact.id === '凭') parts.push(face === 'zh' ? `凭${value}` : `proved by ${value}`);
    else if (one.fact.id === '危害') field.push(face === 'zh' ? `属于${value}领域` : `in the field of ${value}`);
    else parts.push(face === 'zh' ? `${name}：${value}` : `${name}: ${value}`);
  }
  if (fine && !known.some(one => one.kind === 'members' && one.has.includes('罚款'))) {
    parts.push(`${spoken(nameWords(fine)[face], face)} ${valueWords(fine, face)}`);
  }
  return [...parts, ...field];
}

/** `1 年内行政处罚 3 次`, `penalties: 3 times within 1 year`. */
function amountTold(
  { fact, window }: Extract<Known, { kind: 'amount' }>,
  name: string,
  value: string,
  face: Face,
): string {
  if (!window) return `${name} ${value}`;
  const within = windowWords(window)[face];
  if (face === 'zh') return `${within}${factWords(fact).zh} ${value}`;
  return `${spoken(factWords(fact).en, face)}: ${value} ${within}`;
}

const who = '对象';

function article(words: string): string {
  return /^[aeio]|^u(?!ni)/iu.test(words) ? 'an' : 'a';
}

/** Each penalty by itself, the fine with its amount. */
function penalties(kinds: readonly string[], { fact }: Known, fine: Known | undefined, face: Face): readonly string[] {
  return kinds.map(kind => {
    const name = spoken(memberWords(fact, kind)[face], face);
    if (kind !== '罚款' || !fine) return name;
    return face === 'zh' ? `${name} ${valueWords(fine, face)}` : `${name} of ${valueWords(fine, face)}`;
  });
}

/** English names are written in one word: licence-revoked. */
function spoken(words: string, face: Face): string {
  return face === 'en' ? words.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ') : words;
}
