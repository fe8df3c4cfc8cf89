/** Decisions of a sheet held against what a file has now: which are to be written, and what is wrong with the others. */
import type { Bilingual } from '../../grammar/index.js';
import type { Finding, Grounds } from '../core/finding.js';
import type { Day } from '../core/model.js';
import { readDay, readGrounds } from '../core/suppress/grounds.js';
import type { Decision, FilledSheet } from '../render/review/decision.js';
import { idsOf } from '../render/review/sheet.js';

/** A finding that is to be permitted, and the row that says so. */
export interface Permit {
  readonly finding: Finding;
  readonly grounds: Grounds;
  readonly label: string;
  readonly order: number;
}

/** A line about one row. */
export interface Told {
  /** The place of its row in the sheet. */
  readonly order: number;
  readonly words: Bilingual;
  /** The decision could not be followed. */
  readonly isFault: boolean;
}

export interface Takings {
  readonly permits: readonly Permit[];
  readonly told: readonly Told[];
  readonly counts: Readonly<Record<'adopt' | 'decline' | 'open' | 'none' | 'known', number>>;
}

export function takeDecisions({ decisions, reviewer }: FilledSheet, findings: readonly Finding[], today: Day): Takings {
  const ids = idsOf(findings);
  const counts = { adopt: 0, decline: 0, open: 0, none: 0, known: 0 };
  const permits: Permit[] = [];
  const told: Told[] = [];
  for (const [order, decision] of decisions.entries()) {
    const { id, label, verdict } = decision;
    const tell = (words: Bilingual, isFault = true): void => {
      told.push({ order, words, isFault });
    };
    if (verdict === 'several') tell(severalChosen(label));
    else counts[verdict ?? 'none']++;
    if (verdict !== 'decline' && verdict !== 'adopt') continue;

    const finding = findingOf(id, ids, findings);
    if (!finding) tell(verdict === 'adopt' ? mended(label) : gone(label), verdict === 'decline');
    else if (verdict === 'adopt') continue;
    else if (finding.suppressed) {
      counts.known++;
      tell(known(label, finding, decision.reason), false);
    } else {
      const grounds = groundsOf(decision, reviewer, today);
      if ('zh' in grounds) tell(grounds);
      else permits.push({ finding, grounds, label, order });
    }
  }
  return { permits, told, counts };
}

/** The finding of that name; of several equal ones of which some are gone, one that is left. */
function findingOf(id: string, ids: readonly string[], findings: readonly Finding[]): Finding | undefined {
  const index = ids.indexOf(id);
  if (index >= 0) return findings[index];
  const [print = ''] = id.split('-');
  return findings[ids.indexOf(print)];
}

function groundsOf(
  { label, reason, basis, approver = undefined, until }: Decision,
  reviewer: string | undefined,
  today: Day,
): Grounds | Bilingual {
  // A word that only marks where the reason belongs is none.
  if (readGrounds(reason).reason === '') return noReason(label);
  const day = until === undefined ? undefined : readDay(until);
  if (until !== undefined && day === undefined) return noDay(label, until);
  if (day !== undefined && day < today) return over(label, day);
  const by = approver ?? reviewer;
  return {
    reason,
    ...(basis !== undefined && { basis }),
    ...(by !== undefined && { approver: by }),
    ...(day !== undefined && { until: day }),
  };
}

// --- sentences --------------------------------------------------------------------------------------------------

function severalChosen(label: string): Bilingual {
  return {
    zh: `没有照办  ${label}：选了不止一个意见`,
    en: `not followed  ${label}: more than one decision is ticked`,
  };
}

function noReason(label: string): Bilingual {
  return {
    zh: `没有放过  ${label}：不采纳要写明理由`,
    en: `not permitted  ${label}: to decline it, give the reason`,
  };
}

function noDay(label: string, until: string): Bilingual {
  return {
    zh: `没有放过  ${label}：「${until}」不是日期，写作 2027-03-01 或者 2027年3月1日`,
    en: `not permitted  ${label}: “${until}” is no date, write 2027-03-01`,
  };
}

function over(label: string, day: Day): Bilingual {
  return {
    zh: `没有放过  ${label}：期限 ${day} 已经过了`,
    en: `not permitted  ${label}: its last day, ${day}, is past`,
  };
}

function gone(label: string): Bilingual {
  return {
    zh: `已经不在  ${label}：条款改过，或者不再报告这个问题；如果改后仍有问题，重新生成表再审`,
    en: `gone  ${label}: the provision was changed, or this is not reported any more; if it still is, make the sheet anew`,
  };
}

function mended(label: string): Bilingual {
  return { zh: `已经改正  ${label}`, en: `mended  ${label}` };
}

function known(label: string, { suppression }: Finding, reason: string): Bilingual {
  const own = suppression?.reason;
  const differs = own !== undefined && reason !== '' && own !== reason;
  return {
    zh: `早已放过  ${label}${differs ? `：理由是「${own}」，没有改动` : ''}`,
    en: `permitted before  ${label}${differs ? `: its reason is “${own}”, which was left as it is` : ''}`,
  };
}
