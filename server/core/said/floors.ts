/** Bars for whoever was untrustworthy at all, however little: 对失信企业予以限制; 无不良信用记录 as a condition of entry. */
import type { Span } from '../../../grammar/index.js';
import { clausesWith } from '../clauses-with.js';
import type { Clause, Model } from '../model.js';
import { isOnCredit } from '../ordinary.js';
import { matchesIn, readingOf, sentenceStart } from '../reading.js';

/** The words, from the mark of the party to what is done to it (N49-10c: small faults draw no heavy punishment). */
export function* floorlessIn(model: Model): Iterable<{ readonly text: string; readonly at: Span }> {
  for (const clause of clausesWith(model, cleanRecord, consequence)) {
    if (clause.role === 'title' || clause.role === 'definition' || clause.role === 'exception') continue;
    if (clause.list === 'redlist' || !isOnCredit(model, clause)) continue;
    if (asksForCleanRecord(clause)) yield* matchesIn(clause, cleanRecord);
    const { text, spanOf } = readingOf(clause);
    for (const { index, 0: words } of text.matchAll(consequence)) {
      const from = sentenceStart(text, index);
      const sentence = text.slice(from, index);
      const mark = [...sentence.matchAll(words.endsWith('惩戒措施') ? anyDuty : untrustworthy)].at(-1);
      if (!mark || graded.test(sentence) || choice.test(sentence)) continue;
      const start = from + mark.index;
      const end = index + words.length;
      yield { text: text.slice(start, end), at: spanOf(start, end) };
    }
  }
}

/** 在下列方面予以限制; for the breach of any duty, 采取下列惩戒措施. */
const consequence = /(?:予以|给予|加以)(?:相应的?)?限制|采取(?:以下|下列|相应的?)?惩戒措施/gu;
const untrustworthy =
  /失信(?!联合|惩戒|被执行人|约束)[^，。；、]{0,10}(?:主体|企业|单位|个人|人员|机构|经营者|行为)|信用(?:状况|记录)?(?:不良|较差|差)|不良(?:信用)?(?:记录|信息|行为)|不文明行为/gu;
const anyDuty = /违反(?:法定|约定)[^，。；]{0,10}义务/gu;
/** Something says how grave it must be, or a list or a decision stands between. */
const graded =
  /严重|重大|情节|恶劣|名单|名录|惩戒对象|较大|多次|[二三四五六两2-6]次|决定|判决|刑|吊销|从重|法律、(?:行政)?法规/u;
const choice = /^[^，]{0,30}(?:鼓励|支持|引导)|不得|不予/u;

/** 应当符合下列条件：（二）…无不良信用记录. */
function asksForCleanRecord({ lead, item, text }: Clause): boolean {
  return (
    item !== undefined &&
    /(?:条件|要求)[^。；]{0,4}：$/u.test(lead?.text ?? '') &&
    !/鼓励|优先|奖励|便利/u.test(lead?.text ?? '') &&
    !period.test(text)
  );
}

const cleanRecord = /(?:无|没有)(?:任何)?(?:不良|失信)(?:的)?(?:信用|诚信)?(?:行为)?(?:记录|信息)/gu;
/** 近三年内无不良信用记录: old faults are forgotten. */
const period = /[近前内][^，。；]{0,8}年[^，。；]{0,6}(?:无|没有)(?:任何)?(?:不良|失信)/u;
