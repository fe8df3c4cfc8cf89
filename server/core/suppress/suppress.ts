/**
 * Permissions: `// creg-allow CODE: reason` in a draft, `allow` in the configuration. Those that hold suppress findings;
 * those that do not are findings themselves.
 */
import type { Comment, Span } from '../../../grammar/index.js';
import type { Finding, Grounds, Problem, Suppression } from '../finding.js';
import type { Settings } from '../settings.js';
import { type Allowance, permits } from './allowance.js';
import { type Permission, permissionsIn } from './comment.js';
import { expired, noReason, unknownCode, unreadableDate, unused, unusedAllowance } from './problems.js';

/** A problem with a permission, and the code that reports it. */
export interface SuppressionProblem {
  readonly code: `suppression/${'expired' | 'no-reason' | 'unknown-code' | 'unreadable-date' | 'unused'}`;
  readonly problem: Problem;
}

export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly problems: readonly SuppressionProblem[];
}

/** What a permission may name. */
export interface Codes {
  /** Every code there is. */
  readonly known: ReadonlySet<string>;
  /** Codes that speak here: a permission of one that is silent anyway is not called unused. */
  readonly speaking: ReadonlySet<string>;
}

/** What may hold permissions, and the day on which they are looked at. */
export interface Allowed extends Pick<Settings, 'today' | 'allow'> {
  readonly text: string;
  readonly comments: readonly Comment[];
  /** Where a permission of the configuration is complained of when there is no better place. */
  readonly top: Span;
}

/** A permission, wherever it stands. */
interface Grant {
  readonly grounds: Grounds;
  readonly comment?: Permission;
  readonly allowance?: Allowance;
  /** It has a reason and its last day can be read. */
  readonly holds: boolean;
  readonly isOver: boolean;
  /** The codes of which it met a finding. */
  readonly met: Set<string>;
  /** The first finding that it would suppress if it were not over. */
  returned?: Finding;
}

/** Marks the findings that are permitted, and tells what is wrong with the permissions. */
export function suppress(allowed: Allowed, findings: readonly Finding[], codes: Codes): Suppressed {
  const grants = grantsOf(allowed);
  if (grants.length === 0) return { findings, problems: [] };

  const marked = findings.map((finding): Finding => {
    for (const grant of grants) {
      if (!grant.holds || !covers(grant, finding)) continue;
      grant.met.add(finding.code);
      if (grant.isOver) grant.returned ??= finding;
      else return { ...finding, suppressed: true, suppression: suppressionBy(grant) };
    }
    return finding;
  });
  return { findings: marked, problems: grants.flatMap(grant => problemsOf(grant, allowed, codes)) };
}

function grantsOf({ text, comments, allow = [], today }: Allowed): readonly Grant[] {
  const isOver = ({ until }: Grounds): boolean => until !== undefined && until < today;
  return [
    ...permissionsIn(text, comments).map(
      (comment): Grant => ({
        comment,
        grounds: comment.grounds,
        holds: comment.reason !== '' && !comment.noDay,
        isOver: isOver(comment.grounds),
        met: new Set(),
      }),
    ),
    ...allow.map((allowance): Grant => {
      const { reason, basis, approver, until } = allowance;
      const grounds = {
        reason,
        ...(basis !== undefined && { basis }),
        ...(approver !== undefined && { approver }),
        ...(until !== undefined && { until }),
      };
      return { allowance, grounds, holds: true, isOver: isOver(grounds), met: new Set() };
    }),
  ];
}

function covers({ comment, allowance }: Grant, finding: Finding): boolean {
  if (allowance) return permits(allowance, finding);
  if (!comment?.codes.some(({ text }) => text === finding.code)) return false;
  const { line } = comment;
  return line === undefined || (line.start <= finding.at.start && finding.at.start <= line.end);
}

function suppressionBy({ grounds, comment }: Grant): Suppression {
  return comment ? { by: 'comment', ...grounds, at: comment.comment.span } : { by: 'configuration', ...grounds };
}

function problemsOf(grant: Grant, { top }: Allowed, { known, speaking }: Codes): readonly SuppressionProblem[] {
  const { comment, allowance, grounds, met, returned } = grant;
  if (allowance) {
    // Unknown codes of the configuration are told there.
    if (returned) return [{ code: 'suppression/expired', problem: expired(grounds, returned.at, allowance) }];
    const isUnused = met.size === 0 && allowance.forThisFile && speaking.has(allowance.code);
    return isUnused ? [{ code: 'suppression/unused', problem: unusedAllowance(allowance, top) }] : [];
  }
  if (!comment) return [];
  const problems: SuppressionProblem[] = [];
  const { codes, reason, noDay } = comment;
  if (reason === '') problems.push({ code: 'suppression/no-reason', problem: noReason(comment) });
  if (noDay) problems.push({ code: 'suppression/unreadable-date', problem: unreadableDate(comment, noDay) });
  if (returned) problems.push({ code: 'suppression/expired', problem: expired(grounds, comment.comment.span) });
  for (const { text, at } of codes) {
    if (!known.has(text)) problems.push({ code: 'suppression/unknown-code', problem: unknownCode(text, at, known) });
    else if (grant.holds && speaking.has(text) && !met.has(text)) {
      problems.push({ code: 'suppression/unused', problem: unused(comment, text, at) });
    }
  }
  return problems;
}
