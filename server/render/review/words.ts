/** Every word that a review sheet has of its own: headings, labels, boxes, places to sign. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import type { Level } from '../../core/finding.js';
import type { Requirement } from '../../core/model.js';

export const sheetWords = {
  title: { zh: '合法性审核意见', en: 'Opinion on legality' },
  file: { zh: '文件', en: 'File' },
  draft: { zh: '送审稿', en: 'Text under review' },
  issuer: { zh: '制定机关', en: 'Issuer' },
  day: { zh: '检查日期', en: 'Checked on' },
  asOf: { zh: '按这一天有效的规定', en: 'Norms as of' },
  cited: { zh: '依据的规定', en: 'Norms cited' },
  uncited: { zh: '检查时还对照了：', en: 'Also held against: ' },
  number: { zh: '序号', en: 'No.' },
  clause: { zh: '条款', en: 'Provision' },
  problem: { zh: '问题', en: 'Problem' },
  basis: { zh: '依据', en: 'Basis' },
  advice: { zh: '建议', en: 'Suggestion' },
  decision: { zh: '审核意见', en: 'Decision' },
  id: { zh: '识别码', en: 'ID' },
  example: { zh: '例如：', en: 'For instance: ' },
  drafting: { zh: '立法技术', en: 'Drafting' },
  settled: { zh: '已有处理意见的问题', en: 'Problems decided before' },
  settledReason: { zh: '处理意见', en: 'Decision and reason' },
  nothing: { zh: '没有发现需要审核的问题。', en: 'Nothing was found that needs a decision.' },
  verdict: { zh: '审核结论', en: 'Conclusion' },
  signature: { zh: '审核机构（盖章）', en: 'Reviewing office (seal)' },
  reviewer: { zh: '审核人', en: 'Reviewer' },
  head: { zh: '负责人', en: 'Head of office' },
  date: { zh: '日期', en: 'Date' },
  reason: { zh: '理由', en: 'Reason' },
  legalBasis: { zh: '依据', en: 'Basis' },
  approver: { zh: '批准', en: 'Approved' },
  until: { zh: '至', en: 'Until' },
  save: { zh: '保存填写的意见', en: 'Save the decisions' },
  print: { zh: '打印', en: 'Print' },
  filled: { zh: '已填', en: 'Decided' },
  more: { zh: '依据、批准人、期限', en: 'Basis, approver, last day' },
  machine: {
    zh: '本表由 Creg 自动检查生成，逐项供审核人员判断；没有列出的，不等于没有问题。',
    en: 'Made by Creg, an automatic check, for a person to decide row by row; what is not listed is not thereby in order.',
  },
  howTo: {
    zh: '每项选一个意见。采纳：请起草单位修改；不采纳：必须写明理由，以后不再报告；待研究：保留，下次再议。填好后用 creg report --import 读回。',
    en: 'Choose one decision a row. Adopt: the drafter mends it. Decline: a reason is required, and it is not reported again. Open: it stays for next time. Read a filled sheet back with creg report --import.',
  },
} as const satisfies Record<string, Bilingual>;

/** The decisions that a row offers, in the order in which they stand there. */
export const decisions = {
  adopt: { zh: '采纳', en: 'Adopt' },
  decline: { zh: '不采纳', en: 'Decline' },
  open: { zh: '待研究', en: 'Open' },
} as const satisfies Record<string, Bilingual>;

export type Verdict = keyof typeof decisions;

export const verdicts: readonly Verdict[] = ['adopt', 'decline', 'open'];

/** What the whole review may come to. */
export const conclusions: readonly Bilingual[] = [
  { zh: '可以提请审议', en: 'may be submitted' },
  { zh: '修改后可以提请审议', en: 'may be submitted once amended' },
  { zh: '退回起草单位', en: 'returned to the drafter' },
];

export const levelWords: Readonly<Record<Level, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  hint: { zh: '建议', en: 'hint' },
};

/** How the clause was read when it was put into the standard. */
export const readings = {
  original: { zh: '据原文', en: 'read in the original' },
  secondary: { zh: '据转述', en: 'read at second hand' },
  unread: { zh: '未见原文', en: 'not read' },
  partly: { zh: '部分据原文，部分据转述', en: 'read partly in the original' },
} as const satisfies Record<Requirement['checked'] | 'partly', Bilingual>;

export const adviceWords = {
  whole: { zh: '全文', en: 'The whole text' },
  byHand: {
    zh: '由起草单位按依据栏修改，写法由起草单位决定',
    en: 'For the drafter to mend as the basis asks; how to say it is the drafter’s to decide',
  },
} as const satisfies Record<string, Bilingual>;

function leftWords(count: number): Bilingual {
  return {
    zh: `另有 ${count} 处较轻的问题没有列入本表，见 creg lint。`,
    en: `${count} slighter finding${count === 1 ? ' is' : 's are'} not on this sheet: see creg lint.`,
  };
}

function acceptedWords(count: number): Bilingual {
  return {
    zh: `基线里的 ${count} 处问题是原来就有的，没有列入本表。`,
    en: `${count} finding${count === 1 ? ' was' : 's were'} there when the baseline was made and ${count === 1 ? 'is' : 'are'} not on this sheet.`,
  };
}

function unreadWords(count: number): Bilingual {
  return {
    zh: `草案有 ${count} 处读不懂，那里没有检查：先改正，再重新生成本表。`,
    en: `${count} place${count === 1 ? '' : 's'} of the draft could not be read, nor so be checked: mend them and make this sheet anew.`,
  };
}

/** `《…》 国办发〔2020〕49号（2020-12-07 起施行；据原文）`. */
export function standardWords(
  {
    title,
    number,
    effective,
    expires,
    read,
  }: {
    readonly title: string;
    readonly number?: string;
    readonly effective?: string;
    readonly expires?: string;
    readonly read: string;
  },
  language: Face,
): string {
  const since = sinceWords(effective, expires)[language];
  const name = number === undefined ? '' : ` ${number}`;
  if (language === 'en') return `${title}${name} (${[since, read].filter(part => part !== '').join('; ')})`;
  return `《${title}》${name}（${[since, read].filter(part => part !== '').join('；')}）`;
}

/** The day of the check, and that of the norms where it is another. */
export function dayWords(day: string, asOf: string, language: Face): string {
  if (asOf === day) return day;
  const { zh, en } = sheetWords.asOf;
  return language === 'zh' ? `${day}（${zh}：${asOf}）` : `${day} (${en.toLowerCase()} ${asOf})`;
}

/** What the reader of a sheet must know before its rows. */
export function notesOn({
  left,
  accepted,
  unread,
}: {
  readonly left: number;
  readonly accepted: number;
  readonly unread: number;
}): readonly Bilingual[] {
  return [
    ...(unread > 0 ? [unreadWords(unread)] : []),
    ...(left > 0 ? [leftWords(left)] : []),
    ...(accepted > 0 ? [acceptedWords(accepted)] : []),
  ];
}

/** 2020-12-07 起施行. */
export function sinceWords(effective: string | undefined, expires?: string): Bilingual {
  if (effective === undefined && expires === undefined) return { zh: '', en: '' };
  return {
    zh: `${effective === undefined ? '' : `${effective} 起施行`}${expires === undefined ? '' : `，至 ${expires}`}`,
    en: `${effective === undefined ? '' : `in force since ${effective}`}${expires === undefined ? '' : ` to ${expires}`}`,
  };
}
