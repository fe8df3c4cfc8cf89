/** What is said of permissions that do not hold. */
import type { Span } from '../../../grammar/index.js';
import type { Grounds, Problem } from '../finding.js';
import { nearest } from '../nearest.js';
import type { Allowance } from './allowance.js';
import type { Permission } from './comment.js';

export function noReason({ comment, codes }: Permission): Problem {
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

export function unreadableDate({ comment }: Permission, at: Span): Problem {
  const words = comment.text.slice(at.start - comment.span.end + comment.text.length).slice(0, at.end - at.start);
  return {
    at,
    message: {
      zh: `「${words}」不是日期，所以这条允许不起作用：写作 2027-03-01 或者 2027年3月1日。`,
      en: `“${words}” is no date, so this permission has no effect: write 2027-03-01.`,
    },
  };
}

/** `allowance`: it stands in the configuration. */
export function expired({ until = '', approver }: Grounds, at: Span, allowance?: Allowance): Problem {
  const [zh, en] = allowance
    ? [`creg.json 对「${allowance.code}」的允许`, `The permission of “${allowance.code}” in creg.json`]
    : ['这条允许', 'This permission'];
  const by = approver === undefined ? ['', ''] : [`原批准：${approver}。`, ` It was approved by ${approver}.`];
  return {
    at,
    message: {
      zh: `${zh}只到 ${until} 为止，现在已经过期，问题重新报告：改正问题，或者重新批准并写明新的日期。${by[0]}`,
      en: `${en} ended on ${until}, and what it allowed is reported again: mend it, or have it approved anew and give the new date.${by[1]}`,
    },
  };
}

export function unknownCode(code: string, at: Span, known: ReadonlySet<string>): Problem {
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

export function unused({ comment, codes }: Permission, code: string, at: Span): Problem {
  const others = codes.length > 1;
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

export function unusedAllowance({ code, article, item, quote }: Allowance, at: Span): Problem {
  const place = `${article ?? ''}${item ?? ''}`;
  const [zh, en] = quote === undefined ? ['', ''] : [`「${quote}」`, ` “${quote}”`];
  return {
    at,
    message: {
      zh: `creg.json 允许本文件${place}${zh}的「${code}」，而这里已经没有这个问题：从 creg.json 里删去。`,
      en: `creg.json allows “${code}”${en}${place === '' ? '' : ` in ${place}`} of this file, where nothing is reported as that any more: remove it from creg.json.`,
    },
  };
}
