/** Why a finding is suppressed, on one line: `放过  试点；依据：《立法法》第八十二条；批准：法制科；至 2027-03-01`. */
import type { Face } from '../../../grammar/index.js';
import type { Suppression } from '../finding.js';

export function suppressionInWords({ by, reason, basis, approver, until }: Suppression, language: Face): string {
  if (by === 'baseline') return language === 'zh' ? '在基线里' : 'in the baseline';
  const words = labels[language];
  const parts = [
    reason ?? '',
    ...(basis === undefined ? [] : [`${words.basis}${basis}`]),
    ...(approver === undefined ? [] : [`${words.approver}${approver}`]),
    ...(until === undefined ? [] : [`${words.until}${until}`]),
  ];
  return parts.join(words.between);
}

const labels = {
  zh: { basis: '依据：', approver: '批准：', until: '至：', between: '；' },
  en: { basis: 'basis: ', approver: 'approved: ', until: 'until: ', between: '; ' },
} as const;
