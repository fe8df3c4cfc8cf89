/** A comparison in sentences: what every report and view says of it, in both languages. */
import type { Bilingual } from '../../../grammar/index.js';
import { listKindWords } from '../words/kinds.js';
import { isSame } from './compare.js';
import type { Comparison, CriterionComparison, Difference, Group, ListComparison, Row } from './comparison.js';

/** The groups in the order in which a reader wants them: what differs first. */
export const groupOrder: readonly Group[] = [
  'disjoint',
  'crossing',
  'wider',
  'narrower',
  'only-left',
  'only-right',
  'undecided',
  'same',
  'inside',
];

/** What a group is called in a comparison: `只在甲`, `新文本列得更宽`, `超出标准`. */
export function groupWords(group: Group, { kind, left, right }: Comparison): Bilingual {
  const [a, b] = [left.label, right.label];
  switch (group) {
    case 'same':
      return { zh: '相同', en: 'same' };
    case 'undecided':
      return { zh: '未定', en: 'undecided' };
    case 'inside':
      return { zh: '没有超出', en: 'within' };
    case 'disjoint':
      return { zh: '全部超出', en: 'wholly beyond' };
    case 'crossing':
      if (kind === 'versions') return { zh: '有宽有窄', en: 'wider and narrower' };
      return { zh: '互有多列', en: 'each lists more' };
    case 'wider':
      if (kind === 'standard') return { zh: '超出', en: 'beyond' };
      return kind === 'versions' ? { zh: '收窄', en: 'narrowed' } : { zh: `${a.zh}更宽`, en: `${a.en} is wider` };
    case 'narrower':
      return kind === 'versions' ? { zh: '放宽', en: 'widened' } : { zh: `${b.zh}更宽`, en: `${b.en} is wider` };
    case 'only-left':
      return kind === 'versions' ? { zh: '删去', en: 'dropped' } : { zh: `只在${a.zh}`, en: `only in ${a.en}` };
    case 'only-right':
      return kind === 'versions' ? { zh: '新增', en: 'added' } : { zh: `只在${b.zh}`, en: `only in ${b.en}` };
  }
}

/** How the two cells of a row stand to each other. */
export function standingWords(standing: Row['standing'], { kind, left, right }: Comparison): Bilingual {
  if (kind === 'standard') return standardWords[standing];
  switch (standing) {
    case 'same':
      return { zh: '相同', en: 'same' };
    case 'reworded':
      return { zh: '只是写法不同', en: 'other words only' };
    case 'different':
      return { zh: '不同', en: 'different' };
    case 'only-left':
      return { zh: `只在${left.label.zh}`, en: `only in ${left.label.en}` };
    case 'only-right':
      return { zh: `只在${right.label.zh}`, en: `only in ${right.label.en}` };
    case 'unsure':
      return { zh: '未定', en: 'undecided' };
  }
}

/** Rows beside a standard: whether the draft has what is asked for. */
const standardWords: Readonly<Record<Row['standing'], Bilingual>> = {
  same: { zh: '符合', en: 'met' },
  reworded: { zh: '符合', en: 'met' },
  different: { zh: '不符', en: 'not met' },
  'only-left': { zh: '标准没有', en: 'not in the standard' },
  'only-right': { zh: '缺少', en: 'missing' },
  unsure: { zh: '未定', en: 'undecided' },
};

/** Who is listed by one text alone, one sentence each, the smallest case first. */
export function differencesSaid(one: CriterionComparison, comparison: Comparison): readonly Bilingual[] {
  const found: Bilingual[] = [];
  if (one.clauses) return clausesSaid(one);
  for (const side of ['left', 'right'] as const) {
    const difference = side === 'left' ? one.onlyLeft : one.onlyRight;
    const said = difference && differenceSaid(difference, one, side, comparison);
    if (said) found.push(said);
  }
  return found;
}

function differenceSaid(
  { kind, witness, unless }: Difference,
  { group, left, right }: CriterionComparison,
  side: 'left' | 'right',
  comparison: Comparison,
): Bilingual | undefined {
  const head = listedOnlyBy(side, comparison);
  if (kind === 'nobody') {
    // Worth a word only where the criterion by itself lists more.
    const more: readonly Group[] =
      side === 'left' ? ['wider', 'crossing', 'only-left'] : ['narrower', 'crossing', 'only-right'];
    if (!more.includes(group)) return undefined;
    const other = side === 'left' ? comparison.right.label : comparison.left.label;
    return {
      zh: `由此列入的，${other.zh}的其他情形都已经列入`,
      en: `whoever is listed by it is listed by other criteria of ${other.en} as well`,
    };
  }
  if (kind === 'somebody')
    return witness && { zh: `${head.zh}：${witness.told.zh}`, en: `${head.en}: ${witness.told.en}` };
  // Of prose alone there is no case to tell, and that it is prose is seen beside it.
  const isProse = (side === 'left' ? left : right)?.condition === undefined;
  if (isProse) return left && right && side === 'left' ? unreadable : undefined;
  const reasons = { zh: unless.map(({ zh }) => zh).join('；'), en: unless.map(({ en }) => en).join('; ') };
  if (!witness) return { zh: `${head.zh}谁，未定：${reasons.zh}`, en: `${head.en}: undecided, ${reasons.en}` };
  return {
    zh: `${head.zh}：${witness.told.zh}；${reasons.zh}`,
    en: `${head.en}: ${witness.told.en}; ${reasons.en}`,
  };
}

const unreadable: Bilingual = {
  zh: '没有写成条件，列入的人是否相同无从判断',
  en: 'it is prose: whether the same are listed cannot be told',
};

function listedOnlyBy(side: 'left' | 'right', { kind, left, right }: Comparison): Bilingual {
  if (kind === 'versions') {
    return side === 'left'
      ? { zh: '过去列入、现在不列入', en: 'listed before and no longer' }
      : { zh: '现在列入、过去不列入', en: 'listed now and not before' };
  }
  const [own, other] = side === 'left' ? [left.label, right.label] : [right.label, left.label];
  return { zh: `${own.zh}列入、${other.zh}不列入`, en: `${own.en} lists and ${other.en} does not` };
}

/** Against a standard: each clause that the criterion is not inside. */
function clausesSaid({ left, clauses = [] }: CriterionComparison): readonly Bilingual[] {
  const told = clauses.filter(({ kind }) => kind !== 'inside');
  const isProse = left?.condition === undefined;
  if (isProse && told.length > 0 && told.every(({ kind, witness }) => kind === 'undecided' && !witness)) {
    const names = told.map(({ name }) => name.zh).join('、');
    return [
      {
        zh: `这一项没有写成条件，是否合乎标准无从判断（${names}）`,
        en: `it is prose: whether it meets the standard cannot be told (${told.length} clauses)`,
      },
    ];
  }
  return told.map(({ words, witness }) =>
    witness
      ? { zh: `${witness.told.zh} → ${words.zh}`, en: `${witness.told.en} → ${words.en}` }
      : { zh: words.zh, en: words.en },
  );
}

/** What is to be said of a pair of criteria beside who is listed. */
export function notesOn({ renamed, moved, reworded, left, right }: CriterionComparison): readonly Bilingual[] {
  return [
    ...(renamed && left && right
      ? [
          {
            zh: `改称「${right.name.zh}」（原「${left.name.zh}」）`,
            en: `renamed from “${left.name.en}” to “${right.name.en}”`,
          },
        ]
      : []),
    ...(moved ? [{ zh: '次序不同', en: 'in another place' }] : []),
    ...(reworded ? [{ zh: '文字不同', en: 'other words' }] : []),
  ];
}

/** `黑名单：环境失信 ↔ 食品严重失信`, `红名单：守信（只在甲）`. */
export function listHeading(list: ListComparison, comparison: Comparison): Bilingual {
  const { kind, left, right, matchedBy } = list;
  const word = listKindWords[kind];
  const names = [left, right].flatMap(head => (head ? [head] : []));
  const isOne = names.length === 2 && names[0]?.name.zh === names[1]?.name.zh && matchedBy !== 'kind';
  const own = isOne ? names.slice(0, 1) : names;
  const isAlone = names.length === 1 && comparison.kind !== 'standard';
  const only = isAlone ? standingWords(left ? 'only-left' : 'only-right', comparison) : undefined;
  return {
    zh: `${word.zh}：${own.map(head => head.title ?? head.name.zh).join(' ↔ ')}${only ? `（${only.zh}）` : ''}`,
    en: `${word.en}: ${own.map(head => head.title ?? head.name.en).join(' ↔ ')}${only ? ` (${only.en})` : ''}`,
  };
}

/** How much differs, in one line. */
export function summaryOf(comparison: Comparison): Bilingual {
  const { lists, general, elsewhere } = comparison;
  if (isSame(comparison) && comparison.kind !== 'standard') return { zh: '没有不同。', en: 'Nothing differs.' };
  const groups = new Map<Group, number>();
  for (const { group } of lists.flatMap(({ criteria }) => criteria)) groups.set(group, (groups.get(group) ?? 0) + 1);
  const counted = groupOrder.flatMap(group => {
    const count = groups.get(group);
    if (count === undefined) return [];
    const words = groupWords(group, comparison);
    return [{ zh: `${words.zh} ${count} 项`, en: `${count} ${words.en}` }];
  });
  const rows = [...general, ...lists.flatMap(({ sections }) => sections)].flatMap(section => section.rows);
  const different = rows.filter(
    ({ standing }) => standing !== 'same' && (standing !== 'reworded' || comparison.kind === 'versions'),
  ).length;
  const zh = [
    ...(counted.length > 0 ? [`情形：${counted.map(each => each.zh).join('，')}`] : []),
    `${counted.length > 0 ? '其他 ' : ''}${rows.length} 处规定中 ${different} 处${comparison.kind === 'standard' ? '不符或者未定' : '不同'}`,
    ...(elsewhere ? [`标准另有 ${elsewhere} 项要求不由比较判断，见 creg lint`] : []),
  ];
  const isStandard = comparison.kind === 'standard';
  const other = counted.length > 0 ? 'other ' : '';
  const verb = isStandard ? 'not met or undecided' : different === 1 ? 'differs' : 'differ';
  const en = [
    ...(counted.length > 0 ? [`criteria: ${counted.map(each => each.en).join(', ')}`] : []),
    `${different} of ${rows.length} ${other}provisions ${verb}`,
    ...(elsewhere ? [`${elsewhere} more requirements of the standard are for creg lint`] : []),
  ].join('; ');
  return { zh: `${zh.join('；')}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}
