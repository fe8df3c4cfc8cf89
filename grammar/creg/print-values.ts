/** Amounts, dates, places in texts, windows and deadlines, as each face writes them. */
import { writeAmount } from '../values/amount.js';
import { writePin } from '../values/citation.js';
import { writeDate } from '../values/date.js';
import { foldWidth } from '../values/width.js';
import type { Amount, Citation, DateValue, Deadline, Pin, Window } from './ast.js';
import type { Printing } from './print-context.js';
import { beside, faceFor, keeps } from './print-context.js';
import { hasHan } from './print-words.js';

export function amount(p: Printing, node: Amount): string {
  return keeps(p, node.written) ? spaced(node.written) : writeAmount(node.value, node.unit, p.face ?? p.home);
}

/** `5万元` as `5 万元`; numerals in Han stay joined to their unit. */
function spaced(written: string): string {
  const text = foldWidth(written).trim();
  const [, number = '', unit = ''] = /^([-+]?\d[\d,.]*)\s*(.*)$/s.exec(text) ?? [];
  if (number === '') return text.replace(/\s+/g, hasHan(text) ? '' : ' ');
  if (unit === '' || /^[%‰]/.test(unit)) return number + unit;
  return `${number} ${unit.replace(/\s+/g, hasHan(unit) ? '' : ' ')}`;
}

export function date(p: Printing, node: DateValue): string {
  return keeps(p, node.written) ? foldWidth(node.written).replace(/\s+/g, '') : writeDate(node, p.face ?? p.home);
}

export function window(p: Printing, node: Window): string {
  if (keeps(p, node.written))
    return node.written.startsWith('within') ? foldWidth(node.written).replace(/\s+/g, ' ') : spaced(node.written);
  return faceFor(p, node.written) === 'en' ? `within ${amount(p, node.amount)}` : `${amount(p, node.amount)}内`;
}

export function deadline(p: Printing, node: Deadline): string {
  const source = p.source.slice(node.span.start, node.span.end);
  const within = node.within.kind === 'Amount' ? amount(p, node.within) : p.name(node.within);
  // Only a period called …期 can stand before 内.
  const named = node.within.kind === 'Name' && !within.endsWith('期');
  const face = named ? 'en' : (p.face ?? (/within/.test(foldWidth(source)) ? 'en' : 'zh'));
  if (face === 'en') {
    const act = node.act ? `${p.name(node.act)} ` : '';
    const from = node.from ? ` of ${p.name(node.from)}` : '';
    return `${act}within ${within}${from}`;
  }
  const act = node.act ? p.name(node.act) : '';
  const limit = beside(beside(within, '内'), act);
  if (!node.from) return limit;
  const from = p.name(node.from);
  // 自 is optional in the law's own words, and stays where the author wrote it or nobody wrote Chinese.
  const since = source.includes('之日起') && !source.startsWith('自') ? from : beside('自', from);
  return `${beside(since, '之日起')} ${limit}`;
}

/** `《环境保护法》（2014年修订）第六十三条第三项、第六十四条`. */
export function citation(p: Printing, node: Citation): string {
  const zh = p.at === 'zh';
  const version = node.version === undefined ? '' : zh ? `（${node.version}）` : ` (${node.version})`;
  const pins = node.pins.map(place => pin(p, place));
  return beside(`《${node.title}》${version}`, pins.join(zh ? '、' : ', '));
}

export function pin(p: Printing, node: Pin): string {
  return keeps(p, node.written) ? narrowPin(node.written) : writePin(node, p.face ?? p.home);
}

function narrowPin(written: string): string {
  const text = written.replace(/[\uff10-\uff19\uff21-\uff5a]/g, foldWidth).trim();
  return text.replace(/\s+/g, hasHan(text) ? '' : ' ');
}
