/** How a rating was reckoned: start, every deduction and addition that counts, score, band. */
import type { Bilingual } from '../../../grammar/index.js';
import { compareDecimals, readDecimal, whole, writeDecimal, zero } from '../../logic/decimal.js';
import { isExact, type Points } from '../../logic/points.js';
import { called } from '../bind/resolve.js';
import type { Band, PointRange, ScoreRule } from '../rating/scheme.js';
import { quoted } from '../reading.js';
import { boundsWords, conditionWords, limitWords, pointWords } from '../words/conditions.js';
import type { Run } from './cases.js';
import { nameAt } from './clause-words.js';
import { conditionSteps, openFacts, type Step } from './condition-steps.js';
import type { RatingVerdict, ScoreVerdict } from './rating-verdict.js';

/** The reckoning, a step a line; with `all` also what did not count. */
export function ratingSteps(run: Run, verdict: RatingVerdict, all: boolean): readonly Step[] {
  const { subject, scores, score, direct } = verdict;
  const steps: Step[] = [];
  if (subject.condition && subject.truth === 'no') {
    const words = conditionWords(subject.condition);
    steps.push({
      depth: 0,
      says: { zh: `不是评价的对象：${words.zh} 不成立`, en: `Not whom the rating is about: ${words.en} does not hold` },
    });
    return steps;
  }
  const start = run.list.rating?.start;
  if (start) {
    const words = pointWords(readDecimal(start.value));
    steps.push({
      depth: 0,
      says: { zh: `起评 ${words.zh}`, en: `Start: ${words.en}` },
      uri: run.file.uri,
      at: start.at,
    });
  }
  for (const each of scores) {
    const isNothing = each.points.high !== undefined && compareDecimals(each.points.high, zero) === 0;
    if (!isNothing || all) steps.push(scoreStep(run, each));
  }
  if (score) {
    const words = spanWords(score);
    steps.push({ depth: 0, says: { zh: `得分 ${words.zh}`, en: `Score: ${words.en}` } });
  }
  for (const { grade, standing, trace } of direct) {
    if (standing === 'no' && !all) continue;
    const name = grade.band?.target ? called(grade.band.target) : { zh: '', en: '' };
    const open = trace && standing === 'unknown' ? openFacts(trace) : undefined;
    const said = {
      yes: { zh: '成立', en: 'holds' },
      no: { zh: '不成立', en: 'does not hold' },
      unknown: { zh: `不能确定（${open?.zh ?? ''}）`, en: `cannot be told (${open?.en ?? ''})` },
      opaque: { zh: '只有文字，不作判断', en: 'prose alone, left aside' },
    }[standing];
    const says = { zh: `直接 ${name.zh}：${said.zh}`, en: `Direct ${name.en}: ${said.en}` };
    steps.push({ depth: 0, says, uri: run.file.uri, at: grade.at });
    if (trace && standing === 'yes') steps.push(...conditionSteps(trace, run, 1));
  }
  steps.push(...bandSteps(run, verdict));
  return steps;
}

function bandSteps(run: Run, { band, possible, score, straight }: RatingVerdict): readonly Step[] {
  const named = (each: Band) => nameAt(run.file, each.at, each.name);
  if (!band) {
    if (possible.length === 0) {
      return [{ depth: 0, says: { zh: '没有一个等级包括这个分数', en: 'No band covers this score' } }];
    }
    const names = possible.map(named);
    const zh = `等级不能确定：${names.map(name => name.zh).join('、')} 都有可能`;
    return [{ depth: 0, says: { zh, en: `The band cannot be told: ${names.map(({ en }) => en).join(' or ')}` } }];
  }
  const name = named(band);
  const range = rangeWords(band.range);
  const how = straight ? { zh: '直接评定', en: 'reached directly' } : range;
  const place = { uri: run.file.uri, at: band.at };
  const steps: Step[] = [
    { depth: 0, says: { zh: `等级 ${name.zh}（${how.zh}）`, en: `Band ${name.en} (${how.en})` }, ...place },
  ];
  if (band.top !== undefined && score) {
    const share = limitWords({ value: band.top, unit: '‰', inclusive: true });
    steps.push({
      depth: 1,
      says: {
        zh: `限前 ${share.zh}：取决于其他主体，案例不作判断`,
        en: `only the top ${share.en}: that depends on the others, and no case can tell`,
      },
    });
  }
  return steps;
}

function scoreStep(run: Run, { rule, times, points, row }: ScoreVerdict): Step {
  const name = scoreName(rule);
  const verb = { deduct: { zh: '扣分', en: 'Deduct' }, add: { zh: '加分', en: 'Add' } }[rule.role];
  const counted = !rule.table && isExact(times) && compareDecimals(times.low, whole(1n)) > 0;
  const each = rule.points === undefined ? undefined : pointWords(readDecimal(rule.points));
  const row1 = row && rule.table ? boundsWords(rule.table.fact, row.range.lower, row.range.upper) : undefined;
  const fact = rule.table ? called(rule.table.fact) : undefined;
  const how =
    row1 && fact
      ? { zh: `（${fact.zh} ${row1.zh}）`, en: ` (${fact.en} ${row1.en})` }
      : counted && each
        ? { zh: `（${writeDecimal(times.low)} 次 × ${each.zh}）`, en: ` (${writeDecimal(times.low)} × ${each.en})` }
        : { zh: '', en: '' };
  const words = spanWords(points);
  return {
    depth: 0,
    says: { zh: `${verb.zh} ${name.zh}：${words.zh}${how.zh}`, en: `${verb.en} ${name.en}: ${words.en}${how.en}` },
    uri: run.file.uri,
    at: row?.at ?? rule.at,
  };
}

/** What a deduction or an addition is called: its name, else its words; empty where it has neither. */
export function scoreName(rule: ScoreRule): Bilingual {
  if (rule.name !== undefined)
    return called(rule.alias === undefined ? { name: rule.name } : { name: rule.name, alias: rule.alias });
  return rule.clause ? quoted(rule.clause.text) : { zh: '', en: '' };
}

/** `7 分`, `5 分 至 9 分`, `5 分以上`. */
function spanWords({ low, high }: Points): Bilingual {
  const from = pointWords(low);
  if (high && compareDecimals(low, high) === 0) return from;
  if (!high) return { zh: `${from.zh}以上，不能确定`, en: `${from.en} or more, not known` };
  const to = pointWords(high);
  return { zh: `${from.zh} 至 ${to.zh}，不能确定`, en: `${from.en} to ${to.en}, not known` };
}

function rangeWords({ lower, upper }: PointRange): Bilingual {
  const zh = [
    lower && `${lower.inclusive ? '' : '超过 '}${lower.value} 分${lower.inclusive ? '以上' : ''}`,
    upper && `${upper.inclusive ? '' : '不满 '}${upper.value} 分${upper.inclusive ? '以下' : ''}`,
  ];
  const en = [
    lower && `${lower.inclusive ? '≥' : '>'} ${lower.value}`,
    upper && `${upper.inclusive ? '≤' : '<'} ${upper.value}`,
  ];
  return { zh: zh.filter(Boolean).join('、'), en: en.filter(Boolean).join(', ') };
}
