/** Rating schemes: how points are counted, the tables of deductions and additions, direct grades and bands. */
import type { Block, Define, Element, Heading, Name, Score, Statement } from '../../grammar/index.js';
import { asCircumstance, clauseOf } from './condition.js';
import type { Passage, Table } from './document.js';
import {
  chineseName,
  type Drafted,
  elementsOf,
  headingsIn,
  inside,
  isBlock,
  keyOf,
  type LooseParagraph,
  type LooseRun,
  nameWords,
  say,
  standard,
} from './drafted.js';
import { type Listing, theTitle } from './listed-name.js';
import { boundValue, lengthText, rangeText } from './numerals.js';
import { ended, passageOf, passagesOf, withoutMark } from './wording.js';

/** 分值, 起评 and 周期 in one paragraph. */
export function scaleParagraphs(listing: Listing): readonly LooseParagraph[] {
  const { drafted, statements, title } = listing;
  const [scale, start, cycle] = (['scale', 'start', 'cycle'] as const).map(word => headingsIn(statements, word)[0]);
  const first = scale ?? start ?? cycle;
  if (!first) return [];
  const own = [scale, start, cycle]
    .flatMap(heading => heading?.wordings ?? [])
    .flatMap(wording => passagesOf(drafted, wording));
  if (own.length > 0)
    return own.map(text => ({ text: ended(text, say(drafted, '。', '.')), source: first.span, items: [] }));
  const range = scale && rangeIn(scale);
  const isWhole = scale && elementsOf(scale.items).some(each => each.kind === 'Mark' && each.word === 'whole');
  const from = start && rangeIn(start);
  const length = cycle && rangeIn(cycle);
  const ends = range
    ? [range.lower ?? range.exact, range.upper ?? range.exact].map(each =>
        each ? points(listing, boundValue(each, drafted.language)) : '',
      )
    : [];
  const zh = [
    ...(range ? [`${title}采用计分方式，分值为${ends[0]}至${ends[1]}${isWhole ? '，以整分计算' : ''}`] : []),
    ...(length ? [`评价周期为${lengthText(length, 'zh')}`] : []),
    ...(from ? [`${length ? '每个周期' : ''}从${points(listing, rangeText(from, 'zh'))}起评`] : []),
  ].join('；');
  const the = theTitle(listing);
  const en = [
    ...(range
      ? [
          `${the.charAt(0).toUpperCase()}${the.slice(1)} counts points from ${ends[0]?.replace(/ points?$/u, '')} to ${ends[1]?.replace(/ points?$/u, '')}${isWhole ? ', whole points only' : ''}`,
        ]
      : []),
    ...(length ? [`a cycle lasts ${lengthText(length, 'en')}`] : []),
    ...(from ? [`${length ? 'each cycle' : 'counting'} starts at ${points(listing, rangeText(from, 'en'))}`] : []),
  ].join('; ');
  return [
    {
      text: [standard(first.span, say(drafted, `${zh}。`, `${en}.`))],
      source: first.span,
      items: [],
      key: `${listing.key}#scale`,
    },
  ];
}

function rangeIn({ items }: Heading): Extract<Element, { kind: 'Range' }> | undefined {
  return elementsOf(items).find(each => each.kind === 'Range');
}

/** A number of points says so: 九分, 9 points. */
function points({ drafted }: Listing, text: string): string {
  if (drafted.language === 'zh') return text.endsWith('分') || text === '' ? text : `${text}分`;
  return /points?$/u.test(text) ? text : `${text} point${text === '1' ? '' : 's'}`;
}

// --- deductions and additions -----------------------------------------------------------------------------------

/** One row of the table of scores. */
interface Row {
  readonly indicator: readonly LooseRun[];
  readonly inIndicator: boolean;
  readonly what: readonly LooseRun[];
  readonly tier: string;
  readonly points: string;
  readonly valid: string;
  readonly cap: string;
  readonly score: Score;
}

/** The table of deductions or of additions; indicators bring those that stand in them. */
export function scoreParagraphs(
  listing: Listing,
  statements: readonly Statement[],
  role: 'deduct' | 'add',
): readonly LooseParagraph[] {
  const { drafted } = listing;
  const rows = statements.flatMap(each => (each.kind === 'Score' ? rowsOf(listing, each, role, []) : []));
  const [first] = rows;
  if (!first) return [];
  const lead = say(
    drafted,
    role === 'deduct' ? '有下列情形的，按照下表扣分：' : '有下列情形的，按照下表加分：',
    role === 'deduct' ? 'Points are deducted by the following table:' : 'Points are added by the following table:',
  );
  const source = { start: first.score.span.start, end: rows.at(-1)?.score.span.end ?? first.score.span.end };
  return [
    {
      text: [standard(source, lead)],
      source,
      items: [],
      table: tableOf(listing, rows, role, source),
      key: `${listing.key}#${role}`,
    },
  ];
}

function tableOf({ drafted }: Listing, rows: readonly Row[], role: 'deduct' | 'add', source: Table['source']): Table {
  const used = (column: (row: Row) => boolean) => rows.some(column);
  const cell = (row: Row, text: string): Passage => (text === '' ? [] : [standard(row.score.span, text)]);
  const columns: readonly { readonly head: string; readonly cell: (row: Row) => Passage }[] = [
    ...(used(row => row.indicator.length > 0)
      ? [
          {
            head: say(drafted, '指标', 'Indicator'),
            cell: (row: Row) => (row.inIndicator ? row.indicator : [standard(row.score.span, '—')]),
          },
        ]
      : []),
    { head: say(drafted, '情形', 'Circumstance'), cell: row => row.what },
    ...(used(row => row.tier !== '')
      ? [{ head: say(drafted, '幅度', 'Range'), cell: (row: Row) => cell(row, row.tier) }]
      : []),
    {
      head: role === 'deduct' ? say(drafted, '扣分', 'Deduction') : say(drafted, '加分', 'Addition'),
      cell: row => cell(row, row.points),
    },
    ...(used(row => row.valid !== '')
      ? [{ head: say(drafted, '有效期', 'Counts for'), cell: (row: Row) => cell(row, row.valid) }]
      : []),
    ...(used(row => row.cap !== '')
      ? [{ head: say(drafted, '累计上限', 'At most'), cell: (row: Row) => cell(row, row.cap) }]
      : []),
  ];
  return {
    source,
    head: columns.map(({ head }) => [standard(source, head)]),
    rows: rows.map(row => columns.map(column => column.cell(row))),
    continued: rows.flatMap((row, i) => (i > 0 && row.score === rows[i - 1]?.score ? [i] : [])),
  };
}

function rowsOf(
  listing: Listing,
  score: Score,
  role: 'deduct' | 'add',
  indicator: readonly LooseRun[],
  inIndicator = false,
): readonly Row[] {
  const { drafted } = listing;
  if (score.role === 'indicator') {
    const own = indicatorRuns(listing, score);
    return inside(score).flatMap((each, i, all) =>
      each.kind === 'Score'
        ? rowsOf(
            listing,
            each,
            role,
            all.slice(0, i).some(before => before.kind === 'Score' && before.role === role) ? [] : own,
            true,
          )
        : [],
    );
  }
  if (score.role !== role) return [];
  const elements = elementsOf(score.items);
  const range = elements.find(each => each.kind === 'Range');
  const mark = (word: 'valid' | 'cap'): string => {
    const found = elements.find(each => each.kind === 'Mark' && each.word === word);
    return found?.kind === 'Mark' && found.operand?.kind === 'Range' ? rangeText(found.operand, drafted.language) : '';
  };
  const isEach = elements.some(each => each.kind === 'Mark' && each.word === 'each');
  const each = isEach ? say(drafted, '每次', ' each time') : '';
  const shown = (text: string): string =>
    say(drafted, `${each}${points(listing, text)}`, `${points(listing, text)}${each}`);
  const base = {
    indicator,
    inIndicator,
    what: whatRuns(listing, score),
    valid: mark('valid'),
    cap: mark('cap') && points(listing, mark('cap')),
    score,
  };
  const rows = score.table?.rows ?? [];
  if (!score.table || rows.length === 0) {
    return [{ ...base, tier: '', points: range?.kind === 'Range' ? shown(rangeText(range, drafted.language)) : '' }];
  }
  const by = nameWords(drafted, score.table.by);
  return rows.map((row, i) => ({
    ...base,
    // An empty cell belongs to the one above it.
    ...(i > 0 && { what: [], indicator: [], valid: '', cap: '' }),
    tier: say(drafted, `${by}${rangeText(row.range, 'zh')}`, `${by}: ${rangeText(row.range, 'en')}`),
    points: shown(
      rangeText(
        {
          kind: 'Range',
          span: row.points.span,
          exact: {
            kind: 'Bound',
            span: row.points.span,
            inclusive: true,
            value: row.points,
            style: 'bare',
            written: '',
          },
        },
        drafted.language,
      ),
    ),
  }));
}

function whatRuns({ drafted }: Listing, score: Score): readonly LooseRun[] {
  const among = elementsOf(score.items).filter(each => each.kind === 'Wording');
  const own = [...new Set([...score.wordings, ...among])].flatMap(wording => withoutMark(passageOf(drafted, wording)));
  const conditions = headingsIn(inside(score), 'when').flatMap(({ condition }) =>
    condition ? [clauseOf(drafted, condition)] : [],
  );
  if (own.length > 0) return own;
  const source = score.name?.span ?? score.word;
  if (conditions.length > 0)
    return [standard(source, asCircumstance(drafted, conditions.join(say(drafted, '，', ' and '))))];
  return score.name ? [standard(source, scoreWords(drafted, score.name))] : [];
}

/** 受到警告处罚的, where the name is a kind of penalty; else the name. */
function scoreWords(drafted: Drafted, name: Name): string {
  const words = nameWords(drafted, name);
  const isPenalty = (drafted.model.names.visible.get(name.text) ?? []).some(
    ({ kind, fact }) =>
      kind === 'member' &&
      fact !== undefined &&
      chineseName({ name: fact.id, ...(fact.alias && { alias: fact.alias }) }) === '处罚种类',
  );
  return isPenalty ? say(drafted, `受到${words}处罚的`, words) : words;
}

function indicatorRuns({ drafted }: Listing, score: Score): readonly LooseRun[] {
  const max = elementsOf(score.items).find(each => each.kind === 'Mark' && each.word === 'max');
  const own = score.wordings.flatMap(wording => withoutMark(passageOf(drafted, wording)));
  const name = own.length > 0 ? own : score.name ? [standard(score.name.span, nameWords(drafted, score.name))] : [];
  if (max?.kind !== 'Mark' || max.operand?.kind !== 'Range') return name;
  const text = rangeText(max.operand, drafted.language);
  return [
    ...name,
    standard(max.span, say(drafted, `（满分${text.endsWith('分') ? text : `${text}分`}）`, ` (at most ${text})`)),
  ];
}

// --- grades and bands -------------------------------------------------------------------------------------------

/** Direct grades: what puts somebody into a band whatever the score is. */
export function gradeParagraphs(listing: Listing, statements: readonly Statement[]): readonly LooseParagraph[] {
  const { drafted } = listing;
  const grades = statements.filter((each): each is Define => each.kind === 'Define' && each.role === 'direct');
  return grades.map(grade => {
    const own = [...grade.wordings, ...grade.notes].flatMap(wording => passageOf(drafted, wording));
    if (own.length > 0) return { text: ended(own, say(drafted, '。', '.')), source: grade.span, items: [] };
    const band = grade.name ? nameWords(drafted, grade.name) : '';
    const clause = grade.condition ? asCircumstance(drafted, clauseOf(drafted, grade.condition)) : '';
    const text = say(
      drafted,
      `${clause}，直接评为“${band}”等级。`,
      `Where ${clause}, the band is “${band}” whatever the points.`,
    );
    return { text: [standard(grade.span, text)], source: grade.span, items: [] };
  });
}

/** The table of bands under its sentence. */
export function bandParagraphs(listing: Listing, block: Block): readonly LooseParagraph[] {
  const { drafted } = listing;
  const own = block.wordings.flatMap(wording => passageOf(drafted, wording));
  const bands = inside(block).filter((each): each is Heading => each.kind === 'Heading');
  const lead =
    own.length > 0
      ? own
      : [
          standard(
            block.wordSpan,
            say(
              drafted,
              '按照得分，评价结果分为下列等级：',
              'By their points, parties are put into the following bands:',
            ),
          ),
        ];
  if (bands.length === 0) return [{ text: lead, source: block.span, items: [] }];
  const tops = bands.map(band => elementsOf(band.items).find(each => each.kind === 'Mark' && each.word === 'top'));
  const notes = bands.map(({ wordings }) => wordings.flatMap(wording => passageOf(drafted, wording)));
  const hasTop = tops.some(each => each !== undefined);
  const hasNotes = notes.some(each => each.length > 0);
  const head = [
    say(drafted, '等级', 'Band'),
    say(drafted, '得分', 'Points'),
    ...(hasTop ? [say(drafted, '数量限制', 'Limit')] : []),
    ...(hasNotes ? [say(drafted, '说明', 'Remarks')] : []),
  ];
  const rows = bands.map((band, i): readonly Passage[] => {
    const range = rangeIn(band);
    const top = tops[i];
    const share = top?.kind === 'Mark' && top.operand?.kind === 'Range' ? rangeText(top.operand, drafted.language) : '';
    return [
      [standard(band.label.span, nameWords(drafted, band.label))],
      range ? [standard(range.span, bandRange(listing, range))] : [],
      ...(hasTop
        ? [
            share === ''
              ? []
              : [standard(top?.span ?? band.span, say(drafted, `得分在前${share}以内`, `the first ${share}`))],
          ]
        : []),
      ...(hasNotes ? [notes[i] ?? []] : []),
    ];
  });
  const table = { source: block.span, head: head.map(text => [standard(block.wordSpan, text)]), rows };
  return [{ text: lead, source: block.span, items: [], table, key: `${listing.key}#bands` }];
}

/** `五分至七分`, `十一分以上`. */
function bandRange(listing: Listing, range: Extract<Element, { kind: 'Range' }>): string {
  const { language } = listing.drafted;
  const { lower, upper } = range;
  if (lower?.style === 'to' && upper?.style === 'to') {
    const [low, high] = [boundValue(lower, language), boundValue(upper, language)];
    return language === 'zh'
      ? `${points(listing, low)}至${points(listing, high)}`
      : `${low.replace(/ points?$/u, '')} to ${high}`;
  }
  const text = rangeText(range, language);
  if (language === 'en' || /分/u.test(text)) return text;
  return text.replace(/(以上|以下)?$/u, match => `分${match}`);
}

/** The consequences of a band, each with whom it is about. */
export function bandMeasures(
  listing: Listing,
  block: Block,
): readonly { readonly measures: Block; readonly whom: string; readonly band: string; readonly bandKey: string }[] {
  const { drafted } = listing;
  return inside(block).flatMap(band => {
    if (band.kind !== 'Heading') return [];
    const name = nameWords(drafted, band.label);
    const whom = say(drafted, `评为“${name}”等级的主体`, `parties in the band “${name}”`);
    return inside(band).flatMap(each =>
      isBlock(each, 'punishment', 'incentives')
        ? [{ measures: each, whom, band: name, bandKey: keyOf(drafted, band.label) ?? name }]
        : [],
    );
  });
}
