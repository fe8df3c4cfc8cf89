/** Two rating schemes side by side: scale, what each deduction costs and for how long, bands and what follows. */
import type { Bilingual } from '../../../grammar/index.js';
import { readDecimal } from '../../logic/decimal.js';
import { called } from '../bind/resolve.js';
import { quotable } from '../phrases.js';
import type { Band, DirectGrade, RatingScheme, ScoreRule } from '../rating/scheme.js';
import { conditionWords, limitWords, pointWords } from '../words/conditions.js';
import { bandRows } from './bands.js';
import type { Row, Section } from './comparison.js';
import { fromTheBest, startBand, timesToFall, weighed } from './points.js';
import { type Placed, paired, shareName } from './provisions.js';
import { both, row, section } from './rows.js';
import { headingAt, type Stated } from './side.js';
import { likeness, pairsOf } from './similar.js';
import { type Table, tiersOf } from './tiers.js';
import { absentWords, labels } from './words.js';

type Pair = readonly [left: Placed | undefined, right: Placed | undefined];

/** The sections of a pair of schemes. */
export function ratingSections(pair: Pair): readonly Section[] {
  const schemes = pair.map(placed => placed?.list.rating);
  const [left, right] = [schemes[0], schemes[1]];
  return [
    ...section('scale', scaleRows(pair)),
    ...section('deductions', scoreRows('deduct', left, right), deductionNote),
    ...section('additions', scoreRows('add', left, right)),
    ...section('direct', directRows(left, right)),
    ...section('bands', bandRows(pair)),
  ];
}

const deductionNote: Bilingual = {
  zh: '百分数是占总分（分值两端之差）的份额；“几次降等”是从起评分算起，同样的事发生几次就离开起评时的等级。',
  en: 'Per cent are of the scale from end to end; “2 drop a band” counts from the start: after two of the kind the band at the start is left.',
};

function scaleRows(pair: Pair): readonly Row[] {
  const each = (of: (scheme: RatingScheme, placed: Placed) => Stated | undefined) =>
    both(pair, placed => placed?.list.rating && of(placed.list.rating, placed));
  const at = (where: 'scale' | 'start' | 'cycle') =>
    each((scheme, { side }) => {
      const found = scheme[where];
      return found && headingAt(side, found.at);
    });
  return [
    ...row('scale', labels.scale, ...at('scale')),
    ...row('start', labels.start, ...at('start')),
    ...row('start-band', labels.startBand, ...each(startBandSaid)),
    ...row('cycle', labels.cycle, ...at('cycle')),
    ...indicatorRows(pair),
  ];
}

/** `蓝，5 等中的第 2 等`. */
function startBandSaid(scheme: RatingScheme): Stated | undefined {
  const band = startBand(scheme);
  if (!band) return undefined;
  const order = fromTheBest(scheme);
  const [place, all] = [order.indexOf(band) + 1, order.length];
  const name = bandName(band);
  return {
    cell: {
      words: {
        zh: `${name.zh}（${all} 等中的第 ${place} 等）`,
        en: `${name.en} (number ${place} of ${all} from the top)`,
      },
      at: band.at,
    },
    key: `${name.zh} ${place}/${all}`,
  };
}

function bandName({ name, alias }: Band): Bilingual {
  return called(alias === undefined ? { name } : { name, alias });
}

function indicatorRows(pair: Pair): readonly Row[] {
  const [own, other] = pair.map(placed => placed?.list.rating?.indicators ?? []);
  const pairs = pairsOf(own ?? [], other ?? [], (a, b) => (a.name !== undefined && a.name === b.name ? 1 : 0));
  const said = (one: RatingScheme['indicators'][number] | undefined): Stated | undefined => {
    if (one?.max === undefined) return undefined;
    const points = pointWords(readDecimal(one.max));
    return { cell: { words: { zh: `满分 ${points.zh}`, en: `at most ${points.en}` }, at: one.at }, key: one.max };
  };
  return paired(pairs, own ?? [], other ?? []).flatMap(([a, b]) => {
    const name = a?.name ?? b?.name ?? '';
    const label = { zh: `指标·${name}`, en: `indicator: ${name}` };
    return row(`indicator ${name}`, label, said(a), said(b), absentWords.none);
  });
}

// --- deductions and additions -----------------------------------------------------------------------------------

function scoreRows(
  role: ScoreRule['role'],
  left: RatingScheme | undefined,
  right: RatingScheme | undefined,
): readonly Row[] {
  const of = (scheme: RatingScheme | undefined) => (scheme?.scores ?? []).filter(rule => rule.role === role);
  const [own, other] = [of(left), of(right)];
  const pairs = pairsOf(own, other, likenessOfRules);
  const absent = role === 'deduct' ? absentWords.noDeduction : absentWords.noAddition;
  return paired(pairs, own, other).flatMap(([a, b]) => {
    const label = ruleName(a ?? b);
    const key = `${role} ${label.zh}`;
    const tiers = a?.table || b?.table ? tiersOf(tableOf(a), tableOf(b)) : undefined;
    if (!tiers) return row(key, label, whole(left, a), whole(right, b), absent);
    return tiers.flatMap(tier => {
      const full = { zh: `${label.zh} ${tier.label.zh}`, en: `${label.en} ${tier.label.en}` };
      const own = a && left && costs(left, a, tier.left ?? a.points);
      const other = b && right && costs(right, b, tier.right ?? b.points);
      return row(`${key} ${tier.label.zh}`, full, own, other, absent);
    });
  });
}

function likenessOfRules(a: ScoreRule, b: ScoreRule): number {
  const [name, twin] = [ruleName(a), ruleName(b)];
  if (shareName(name, twin)) return 2;
  const alike = likeness(name.zh, twin.zh);
  return alike >= 0.6 ? alike : 0;
}

function ruleName(rule: ScoreRule | undefined): Bilingual {
  if (!rule) return { zh: '', en: '' };
  const { name, alias, clause, named } = rule;
  // 警告 is a value of the vocabulary, which knows its other name.
  const known = named?.kind === 'belongs' || named?.kind === 'holds' ? conditionName(named) : undefined;
  if (known) return known;
  if (name !== undefined) return called(alias === undefined ? { name } : { name, alias });
  const text = clause ? quotable(clause.text) : '';
  return { zh: text, en: text };
}

function conditionName(named: NonNullable<ScoreRule['named']>): Bilingual | undefined {
  const { zh, en } = conditionWords(named);
  const last = (words: string) => words.split(/\s/u).at(-1) ?? words;
  return /[{}]/u.test(zh) ? undefined : { zh: last(zh), en: last(en) };
}

function tableOf(rule: ScoreRule | undefined): Table | undefined {
  return rule?.table;
}

/** A rule that costs the same for every amount. */
function whole(scheme: RatingScheme | undefined, rule: ScoreRule | undefined): Stated | undefined {
  if (!scheme || !rule) return undefined;
  if (!rule.table) return costs(scheme, rule, rule.points);
  const points = rule.table.rows.map(each => each.points).join('、');
  return { cell: { words: { zh: `按表 ${points} 分`, en: `by a table: ${points} points` }, at: rule.at }, key: points };
}

/** `扣 1 分（占总分 8.3%），有效 6 个月；2 次降等`. */
function costs(scheme: RatingScheme, rule: ScoreRule, points: string | undefined): Stated | undefined {
  if (points === undefined) return undefined;
  const { role, cap, valid, each, condition } = rule;
  const own = weighed(scheme, points);
  const verb = role === 'deduct' ? { zh: '扣', en: 'costs' } : { zh: '加', en: 'gives' };
  const zh = [`${each ? '每次' : ''}${verb.zh} ${own.zh}`];
  const en = [`${verb.en} ${own.en}${each ? ' each time' : ''}`];
  const add = (more: Bilingual | undefined) => {
    if (!more) return;
    zh.push(more.zh);
    en.push(more.en);
  };
  if (valid) {
    const time = limitWords(valid);
    add({ zh: `有效 ${time.zh}`, en: `counts for ${time.en}` });
  } else if (role === 'deduct') add({ zh: '有效期没有写明', en: 'duration not stated' });
  if (cap !== undefined) {
    const most = pointWords(readDecimal(cap));
    add({ zh: `最多 ${most.zh}`, en: `at most ${most.en}` });
  }
  if (condition) {
    const when = conditionWords(condition);
    add({ zh: `当 ${when.zh}`, en: `when ${when.en}` });
  }
  const key = zh.join('|');
  const fall = role === 'deduct' ? fallWords(timesToFall(scheme, points, cap)) : undefined;
  return {
    cell: {
      words: {
        zh: [zh.join('，'), ...(fall ? [fall.zh] : [])].join('；'),
        en: [en.join(', '), ...(fall ? [fall.en] : [])].join('; '),
      },
      at: rule.at,
      ...(rule.clause && { wording: quotable(rule.clause.text).trim() }),
    },
    key,
  };
}

function fallWords(often: number | undefined): Bilingual | undefined {
  if (often === undefined) return undefined;
  if (often === 1) return { zh: '一次就降等', en: 'one drops a band' };
  return { zh: `${often} 次降等`, en: `${often} drop a band` };
}

// --- straight grades --------------------------------------------------------------------------------------------

function directRows(left: RatingScheme | undefined, right: RatingScheme | undefined): readonly Row[] {
  const [own, other] = [left?.direct ?? [], right?.direct ?? []];
  const saying = ({ condition, clause }: DirectGrade): Bilingual => {
    if (condition) return conditionWords(condition);
    const text = clause ? quotable(clause.text) : '';
    return { zh: text, en: text };
  };
  const pairs = pairsOf(own, other, (a, b) => {
    const alike = likeness(saying(a).zh, saying(b).zh);
    return alike >= 0.6 ? alike : 0;
  });
  const said = (grade: DirectGrade | undefined): Stated | undefined => {
    if (!grade) return undefined;
    const band = called(grade.band?.target ?? { name: grade.band?.text ?? '' });
    return { cell: { words: band, at: grade.at }, key: band.zh };
  };
  return paired(pairs, own, other).flatMap(([a, b]) => {
    const grade = a ?? b;
    const label = grade ? saying(grade) : absentWords.none;
    return row(`direct ${label.zh}`, label, said(a), said(b), absentWords.none);
  });
}
