/** textDocument/signatureHelp: what comes next: how a fact is compared, and what the value of a heading is made of. */
import { type MarkupContent, MarkupKind, type Position, type SignatureHelp } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Bilingual, connectives, type Face, type HeadWord } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { FactDeclaration } from '../logic/fact.js';
import { spotAt } from './completion-spot.js';
import { languageOf, nameIn, say } from './language.js';
import { plain } from './markdown.js';

export function signatureHelp(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  { language, markdown }: { readonly language: Face | 'auto'; readonly markdown: boolean },
): SignatureHelp | null {
  const { syntax, source } = analysis;
  if (!syntax) return null;
  const offset = document.offsetAt(position);
  const face = languageOf(analysis, language);
  const written = analysis.model.face;
  const spot = spotAt(syntax.file, source.text, offset, '');
  const shown = (parts: readonly string[], note: Bilingual, active: number): SignatureHelp =>
    signature(parts, toContent(note[face], markdown), Math.min(active, parts.length - 1));

  if (spot.kind === 'value') {
    const form = headingForms[spot.heading];
    if (!form) return null;
    const count = spot.before.split(/[，,、]/u).length - 1;
    return shown(form.parts[written].split('|'), form.note, count);
  }
  const fact = factBefore(analysis, offset);
  if (!fact) return null;
  const name = nameIn(written, fact.declared.id, fact.declared.alias);
  const form = factForm(fact.declared, name, written);
  return form ? shown(form.parts, form.note, form.first + stage(source.text.slice(fact.end, offset))) : null;
}

function signature(parts: readonly string[], documentation: MarkupContent, active: number): SignatureHelp {
  const label = parts.join(' ');
  let from = 0;
  const parameters = parts.map(part => {
    const start = label.indexOf(part, from);
    from = start + part.length;
    return { label: [start, from] as [number, number] };
  });
  return { signatures: [{ label, documentation, parameters }], activeSignature: 0, activeParameter: active };
}

function toContent(text: string, markdown: boolean): MarkupContent {
  return markdown ? { kind: MarkupKind.Markdown, value: text } : { kind: MarkupKind.PlainText, value: plain(text) };
}

/** The fact on this line that the cursor stands behind, with nothing but its comparison between them. */
function factBefore(
  { model, source }: Analysis,
  offset: number,
): { declared: FactDeclaration; end: number } | undefined {
  let nearest: { declared: FactDeclaration; end: number } | undefined;
  for (const { at, target } of model.names.references) {
    if (at.end > offset || target?.kind !== 'fact' || !target.fact) continue;
    if (!nearest || at.end > nearest.end) nearest = { declared: target.fact, end: at.end };
  }
  const between = nearest && source.text.slice(nearest.end, offset);
  return between === undefined || between.length > 80 || over.test(between) ? undefined : nearest;
}

const joining = (['and', 'or', 'implies'] as const).flatMap(word => [...connectives[word].zh, ...connectives[word].en]);
/** Behind these another condition, or another statement, begins. */
const over = new RegExp(
  `[\\n；;。}｝)）：:]|${joining.map(word => (/[a-z]/.test(word) ? `\\b${word}\\b` : word)).join('|')}`,
  'u',
);

/** How much of a comparison is written: nothing, its sign or word, the value too. */
function stage(written: string): number {
  const after = written.trimStart();
  if (after === '') return 0;
  return /^(?:\p{S}+|[<>=]+|[^\d\s{｛]+)\s*$/u.test(after) ? 1 : /\d\s*\S/u.test(after) ? 2 : 1;
}

interface Form {
  readonly parts: readonly string[];
  readonly note: Bilingual;
  /** The part that comes first behind the name. */
  readonly first: number;
}

function factForm({ type }: FactDeclaration, name: string, face: Face): Form | undefined {
  const t = say(face);
  switch (type.kind) {
    case 'quantity': {
      const unit = type.unit === '' ? '' : t(units[type.unit] ?? { zh: type.unit, en: type.unit });
      const value = [t({ zh: '数', en: 'number' }), unit].filter(Boolean).join(' ');
      const sign = t({ zh: '≥｜超过｜≤｜不满', en: '>=|more than|<=|less than' });
      if (type.unit !== '次') return { parts: [name, sign, value], note: comparing, first: 1 };
      return { parts: [t({ zh: '一年内', en: 'within 1 year' }), name, sign, value], note: counting, first: 2 };
    }
    case 'choice': {
      const parts = type.many
        ? [
            name,
            t({ zh: '含｜不含｜全含', en: 'includes|excludes|includes all' }),
            t({ zh: '{ 值、值 }', en: '{ value, value }' }),
          ]
        : [
            name,
            t({ zh: '=｜属于｜不属于', en: '=|in|not in' }),
            t({ zh: '值或 { 值、值 }', en: 'value or { value, value }' }),
          ];
      return { parts, note: type.many ? several : one, first: 1 };
    }
    case 'boolean':
      return { parts: [name], note: truth, first: 0 };
    case 'date':
      return { parts: [name, '≥｜≤', t({ zh: '日期', en: 'date' })], note: comparing, first: 1 };
    case 'text':
    case 'unknown':
      return undefined;
  }
}

/** How a unit is written, by its id: sums are stated in 万元. */
const units: Readonly<Record<string, Bilingual>> = {
  元: { zh: '元（万元）', en: 'yuan' },
  次: { zh: '次', en: 'times' },
  人: { zh: '人', en: 'persons' },
  日: { zh: '日', en: 'days' },
  月: { zh: '个月', en: 'months' },
  年: { zh: '年', en: 'years' },
};

// Civil Code, article 1259.
const comparing: Bilingual = {
  zh: '「以上」「以下」「以内」「届满」包括本数，「超过」「不满」「以外」不包括本数（民法典第一千二百五十九条）。也可以写在数字后面：五万元以上。',
  en: '以上, 以下, 以内 and 届满 include the number; 超过, 不满 and 以外 exclude it (Civil Code, art. 1259). Two ends: 50,000 yuan to 200,000 yuan.',
};
const counting: Bilingual = {
  zh: '次数前面写明期间：一年内 行政处罚 ≥ 3 次。不写期间的，历年的次数都算在内。',
  en: 'A count needs its period: penalties within 1 year >= 3 times. Without one, those of all years count.',
};
const several: Bilingual = {
  zh: '这项事实可以同时有几个值：「含」至少有其中一个，「全含」个个都有。',
  en: 'The fact may have several values at once: “includes” needs one of them, “includes all” every one.',
};
const one: Bilingual = {
  zh: '这项事实只有一个值：「属于」是其中之一，或者在这一类之下。',
  en: 'The fact has one value: “in” means it is one of these, or below this class.',
};
const truth: Bilingual = {
  zh: '是或者否：写名称就是「是」，前面加「非」就是「否」。',
  en: 'Yes or no: the name alone means yes; “not” before it means no.',
};

/** What the value of a heading is made of; parts are divided by `|`. */
const headingForms: Readonly<Partial<Record<HeadWord, { readonly parts: Bilingual; readonly note: Bilingual }>>> = {
  notice: {
    parts: {
      zh: '书面，|载明 事由、依据、权利、惩戒措施提示',
      en: 'written,|stating grounds, basis, rights, measures',
    },
    note: {
      zh: '「载明」放在最后，后面列告知书写明的事项。',
      en: '“stating” comes last: what the notice says follows it.',
    },
  },
  defence: {
    parts: { zh: '收到告知之日起 N 个工作日内', en: 'within N working days of notice' },
    note: { zh: '从哪一天起算，多少日以内。', en: 'From which day, and within how many.' },
  },
  decision: {
    parts: {
      zh: '书面，|自 立案 之日起 N 日内，|载明 事由、依据、救济途径',
      en: 'written,|within N days of filing,|stating grounds, basis, removal, remedies',
    },
    note: { zh: '形式、期限、决定书写明的事项。', en: 'Its form, its deadline, what it says.' },
  },
  objection: {
    parts: { zh: 'N 日内提出，|N 个工作日内答复', en: 'raised within N days,|answer within N working days' },
    note: { zh: '提出的期限和答复的期限。', en: 'By when it is raised, and by when it is answered.' },
  },
  correction: {
    parts: { zh: '据以列入的决定被撤销之日起 N 个工作日内', en: 'within N working days of basis-annulled' },
    note: { zh: '依据没有了，多少日以内更正。', en: 'How soon a listing is corrected when its basis is gone.' },
  },
  term: {
    parts: { zh: 'N 年', en: 'N years' },
    note: { zh: '一个数，或者「1 年 至 3 年」。', en: 'One number, or “1 year to 3 years”.' },
  },
  scale: {
    parts: { zh: '最低分 至 最高分，|整数', en: 'lowest to highest,|whole' },
    note: { zh: '写「整数」的，没有半分。', en: 'With “whole” there are no half points.' },
  },
  issuer: {
    parts: { zh: '“机关名称”|（层级）', en: '"name"|(level)' },
    note: {
      zh: '括号里写层级：县级以上、市级部门、省级部门。',
      en: 'The level in brackets: county-or-above, municipal-department, …',
    },
  },
};
