/** `// creg-allow CODE: reason` on the line before or at the end of the line, and `// creg-allow-file CODE: reason`. */
import type { Comment, Span } from '../../grammar/index.js';
import type { Finding, Problem } from './finding.js';
import { nearest } from './nearest.js';

/** A problem with a suppression, and the code that reports it. */
export interface SuppressionProblem {
  readonly code: 'suppression/no-reason' | 'suppression/unused' | 'suppression/unknown-code';
  readonly problem: Problem;
}

export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly problems: readonly SuppressionProblem[];
}

/** What a suppression may name. */
export interface Codes {
  /** Every code there is. */
  readonly known: ReadonlySet<string>;
  /** Codes that speak here: a suppression of one that is silent anyway is not called unused. */
  readonly speaking: ReadonlySet<string>;
}

/** A suppression as written. */
interface Suppression {
  readonly comment: Comment;
  readonly codes: readonly { readonly text: string; readonly at: Span }[];
  readonly reason: string;
  /** The stretch in which a finding must begin; absent for the whole file. */
  readonly line?: Span;
}

/** Marks the findings that comments suppress, and tells what is wrong with the comments. */
export function suppress(
  text: string,
  comments: readonly Comment[],
  findings: readonly Finding[],
  codes: Codes,
): Suppressed {
  const suppressions = comments.flatMap(comment => suppressionOf(text, comments, comment) ?? []);
  if (suppressions.length === 0) return { findings, problems: [] };

  const used = new Set<string>();
  const marked = findings.map((finding): Finding => {
    for (const suppression of suppressions) {
      const { reason, comment } = suppression;
      const names = suppression.codes.some(code => code.text === finding.code);
      if (!names || reason === '' || !reaches(suppression, finding)) continue;
      used.add(`${comment.span.start} ${finding.code}`);
      return { ...finding, suppressed: true, suppression: { reason, at: comment.span } };
    }
    return finding;
  });
  return { findings: marked, problems: suppressions.flatMap(suppression => problemsOf(suppression, used, codes)) };
}

function reaches({ line }: Suppression, { at }: Finding): boolean {
  return line === undefined || (line.start <= at.start && at.start <= line.end);
}

const pattern = /^\s*creg-allow(-file)?(?![\w-])\s*([^:：]*)(?:[:：]\s*(.*))?$/su;

function suppressionOf(text: string, comments: readonly Comment[], comment: Comment): Suppression | undefined {
  const match = pattern.exec(comment.text);
  if (!match) return undefined;
  const [, file, list = '', reason = ''] = match;
  const line = file === undefined ? lineOf(text, comments, comment) : undefined;
  return {
    comment,
    codes: codesIn(text, comment, list),
    reason: reason.trim(),
    ...(line && { line }),
  };
}

function codesIn(text: string, comment: Comment, list: string): Suppression['codes'] {
  const source = text.slice(comment.span.start, comment.span.end);
  const from = comment.span.start + source.indexOf('creg-allow');
  const codes: { text: string; at: Span }[] = [];
  const tail = text.slice(from, comment.span.end);
  let offset = /^creg-allow(?:-file)?/u.exec(tail)?.[0].length ?? 0;
  for (const word of list.split(/[\s,，、]+/u)) {
    if (word === '') continue;
    const start = tail.indexOf(word, offset);
    codes.push({ text: word, at: { start: from + start, end: from + start + word.length } });
    offset = start + word.length;
  }
  return codes;
}

/** The line of the comment if anything stands before it; else the next line with more than comments. */
function lineOf(text: string, comments: readonly Comment[], { span }: Comment): Span {
  const start = lineStart(text, span.start);
  if (text.slice(start, span.start).trim() !== '') return { start, end: span.start };
  for (let from = lineEnd(text, span.end); from < text.length; ) {
    const next = from + 1;
    const end = lineEnd(text, next);
    const comment = comments.find(other => next <= other.span.start && other.span.start < end);
    const words = text.slice(next, comment?.span.start ?? end).trim();
    if (words !== '') return { start: next, end };
    from = end;
  }
  return { start: text.length, end: text.length };
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/u);
  return end < 0 ? text.length : at + end;
}

function problemsOf(
  { comment, codes, reason }: Suppression,
  used: ReadonlySet<string>,
  { known, speaking }: Codes,
): readonly SuppressionProblem[] {
  const problems: SuppressionProblem[] = [];
  if (reason === '') problems.push({ code: 'suppression/no-reason', problem: noReason(comment, codes) });
  for (const { text, at } of codes) {
    if (!known.has(text)) problems.push({ code: 'suppression/unknown-code', problem: unknownCode(text, at, known) });
    else if (reason !== '' && speaking.has(text) && !used.has(`${comment.span.start} ${text}`)) {
      problems.push({ code: 'suppression/unused', problem: unused(comment, text, at, codes.length > 1) });
    }
  }
  return problems;
}

function noReason(comment: Comment, codes: Suppression['codes']): Problem {
  const code = codes.map(({ text }) => text).join('、');
  return codes.length === 0
    ? {
        at: comment.span,
        message: {
          zh: '没有写明允许哪一个检查：写作「// creg-allow 代码: 理由」。',
          en: 'It does not say which check is allowed: write “// creg-allow CODE: reason”.',
        },
      }
    : {
        at: comment.span,
        message: {
          zh: `允许「${code}」而没有写理由，所以不起作用：在冒号后写明理由。`,
          en: `“${code}” is allowed without a reason, so this has no effect: give the reason after a colon.`,
        },
      };
}

function unknownCode(code: string, at: Span, known: ReadonlySet<string>): Problem {
  const near = nearest(code, known);
  const ask = near[0];
  return {
    at,
    message: {
      zh: `没有「${code}」这个检查。${ask === undefined ? '' : `是不是「${ask}」？`}`,
      en: `There is no check “${code}”.${ask === undefined ? '' : ` Did you mean “${ask}”?`}`,
    },
    fixes: near.map(other => ({
      title: { zh: `改为「${other}」`, en: `Change to “${other}”` },
      kind: 'meaning',
      edits: [{ span: at, newText: other }],
    })),
  };
}

function unused(comment: Comment, code: string, at: Span, others: boolean): Problem {
  return {
    at: others ? at : comment.span,
    message: {
      zh: `这里没有「${code}」的问题，这条允许已经没有用了。`,
      en: `Nothing here is reported as “${code}”: this permission no longer serves.`,
    },
    ...(!others && {
      fixes: [
        {
          title: { zh: '删去这条允许', en: 'Remove it' },
          kind: 'form' as const,
          edits: [{ span: comment.span, newText: '' }],
        },
      ],
    }),
  };
}
