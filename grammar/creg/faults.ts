/** The sentences about what cannot be read, in both languages; they quote the author's own words. */
import type { Bilingual, Span } from '../span.js';
import type { SyntaxCode, SyntaxProblem } from './problem.js';

export function problem(code: SyntaxCode, span: Span, zh: string, en: string): SyntaxProblem {
  return { code, span, message: { zh, en } };
}

export function withFix(found: SyntaxProblem, title: Bilingual, span: Span, newText: string): SyntaxProblem {
  return { ...found, fix: { title, span, newText } };
}

/** A piece of the text for a message: its first line, shortened. */
export function excerpt(text: string, span: Span): string {
  const line = text.slice(span.start, Math.min(span.end, span.start + 40)).split(/[\r\n]/)[0] ?? '';
  return (span.end - span.start > 24 && line.length > 24 ? `${line.slice(0, 24)}…` : line).trim();
}

/** What could have stood at a place: completes "here … is expected". */
export const expected = {
  statement: {
    zh: '一个块的词（如「情形」）、标题加冒号（如「期限：」），或者引号里的句子',
    en: 'a block word (such as “criterion”), a heading and a colon (such as “term:”), or a quoted sentence',
  },
  head: { zh: '名称、引号里的句子，或者「{」', en: 'a name, a quoted sentence, or “{”' },
  headEnd: { zh: '引号里的句子，或者「{」', en: 'a quoted sentence, or “{”' },
  colon: { zh: '冒号「：」', en: 'a colon' },
  name: { zh: '名称', en: 'a name' },
  names: { zh: '用顿号隔开的名称', en: 'names with commas between them' },
  value: {
    zh: '数、日期、名称、《》里的标题，或者引号里的句子',
    en: 'a number, a date, a name, a title in 《》, or quoted wording',
  },
  bound: { zh: '一个数，如「5 万元」', en: 'a number, such as “50,000 yuan”' },
  condition: { zh: '条件，如「罚款金额 ≥ 5 万元」', en: 'a condition, such as “fine-amount >= 50,000 yuan”' },
  conditionEnd: { zh: '「且」「或」，或者条件的结尾', en: '“and”, “or”, or the end of the condition' },
  set: { zh: '名称，或者「{」「}」之间的几个名称', en: 'a name, or names between “{” and “}”' },
  type: {
    zh: '单位（如「元」）、「是否」，或者「之一 { … }」',
    en: 'a unit (such as “yuan”), “yes-no”, or “one of { … }”',
  },
  row: {
    zh: '一段数、冒号和分数，如「不满 5 万元：1 分」',
    en: 'a range, a colon and points, such as “less than 50,000 yuan: 1 point”',
  },
  caseEntry: {
    zh: '事实的值（如「罚款金额 = 600 元」）或者「预期：」',
    en: 'the value of a fact (such as “fine-amount = 600 yuan”) or “expect:”',
  },
} as const satisfies Record<string, Bilingual>;

export function unexpected(text: string, span: Span, wanted: Bilingual): SyntaxProblem {
  const found = excerpt(text, span);
  return problem(
    'syntax/unexpected',
    span,
    `这里应当是${wanted.zh}，读到的却是「${found}」。`,
    `Expected ${wanted.en} here, but found “${found}”.`,
  );
}

export function missing(at: number, wanted: Bilingual): SyntaxProblem {
  return problem(
    'syntax/unexpected',
    { start: at, end: at },
    `这里缺少${wanted.zh}。`,
    `Here ${wanted.en} is missing.`,
  );
}

export function unclosedBrace(span: Span): SyntaxProblem {
  return problem('syntax/unclosed', span, '这个「{」没有对应的「}」。', 'This “{” has no “}”.');
}

export function unclosedRound(span: Span): SyntaxProblem {
  return problem('syntax/unclosed', span, '这个括号没有合上。', 'This bracket is never closed.');
}

export function surplus(text: string, span: Span): SyntaxProblem {
  const found = excerpt(text, span);
  const told = problem(
    'syntax/unexpected',
    span,
    `多出一个「${found}」，前面没有与它对应的括号。`,
    `This “${found}” closes nothing.`,
  );
  return withFix(told, { zh: `删去「${found}」`, en: `Remove “${found}”` }, span, '');
}

export function tooDeep(span: Span): SyntaxProblem {
  return problem(
    'syntax/unexpected',
    span,
    '括号套得太深，从这里起的内层括号按没有处理。',
    'Brackets nest too deeply; the inner ones from here on are left out.',
  );
}

export function colonAfterBlock(text: string, word: Span, colon: Span): SyntaxProblem {
  const found = excerpt(text, word);
  const told = problem('syntax/unexpected', colon, `「${found}」后面不用冒号。`, `No colon stands after “${found}”.`);
  return withFix(told, { zh: '删去冒号', en: 'Remove the colon' }, colon, ' ');
}

export function ambiguous(text: string, span: Span, pieces: readonly string[]): SyntaxProblem {
  const found = excerpt(text, span);
  const told = problem(
    'logic/ambiguous-words',
    span,
    `「${found}」可以有不止一种断法，这里断作「${pieces.join(' ')}」。`,
    `“${found}” can be divided in more than one way; it is read as “${pieces.join(' ')}”.`,
  );
  return withFix(told, { zh: '写出空格', en: 'Write the spaces' }, span, pieces.join(' '));
}

export function unseparated(text: string, first: Span, second: Span): SyntaxProblem {
  const [left, right] = [excerpt(text, first), excerpt(text, second)];
  const gap = { start: first.end, end: second.start };
  const told = problem(
    'syntax/missing-separator',
    { start: first.start, end: second.end },
    `「${left}」和「${right}」之间没有隔开。`,
    `Nothing separates “${left}” from “${right}”.`,
  );
  const chinese = /[\u3400-\u9fff]/.test(left + right);
  return withFix(told, { zh: '加上顿号', en: 'Insert a comma' }, gap, chinese ? '、' : ', ');
}

export function outOfPlace(text: string, word: Span, places: readonly Bilingual[]): SyntaxProblem {
  const found = excerpt(text, word);
  const zh = places.map(place => place.zh).join('、');
  const en = places.map(place => place.en).join(', ');
  return problem(
    'syntax/out-of-place',
    word,
    `「${found}」不能写在这里，它属于：${zh}。`,
    `“${found}” cannot stand here; it belongs in: ${en}.`,
  );
}

export function holdsNothing(text: string, word: Span, at: Span): SyntaxProblem {
  const found = excerpt(text, word);
  return problem('syntax/out-of-place', at, `「${found}」后面不能有「{ }」。`, `“${found}” takes no “{ }”.`);
}

export function unknownHeading(text: string, word: Span, near: string | undefined): SyntaxProblem {
  const found = excerpt(text, word);
  const told = problem('syntax/unknown-heading', word, `没有「${found}」这个标题。`, `There is no heading “${found}”.`);
  return near === undefined ? told : withFix(told, { zh: `改为「${near}」`, en: `Change to “${near}”` }, word, near);
}

export function noBrace(text: string, before: Span): SyntaxProblem {
  const found = excerpt(text, before);
  const at = { start: before.end, end: before.end };
  const told = problem('syntax/unclosed', at, `「${found}」后面缺少「{」。`, `A “{” is missing after “${found}”.`);
  return withFix(told, { zh: '加上「{」', en: 'Insert “{”' }, at, ' {');
}

export function noColon(text: string, word: Span): SyntaxProblem {
  const found = excerpt(text, word);
  const at = { start: word.end, end: word.end };
  const told = problem('syntax/unexpected', word, `「${found}」后面缺少冒号。`, `A colon is missing after “${found}”.`);
  return withFix(told, { zh: '加上冒号', en: 'Insert the colon' }, at, found.charCodeAt(0) > 0x2000 ? '：' : ':');
}
