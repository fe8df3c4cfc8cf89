/** The TextMate grammar, made from the keywords of the language: `creg.tmLanguage.json` is this, written out. */
import {
  blockWords,
  boundsAfter,
  boundsBefore,
  connectives,
  headWords,
  markWords,
  statementWords,
} from '../grammar/creg/words.js';
import { units } from '../grammar/values/units.js';

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly endCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Pattern[];
  readonly include?: string;
}

export interface TextMate {
  readonly comment: string;
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, { readonly patterns: readonly Pattern[] }>>;
}

type Words = Readonly<Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>>;

const han = '\\p{Han}';
const blank = '[\\s\\u3000]';
/** Neither end of a word may touch these. */
const inWord = `[${han}A-Za-z0-9_]`;
const notBefore = `(?<!${inWord})(?<![A-Za-z]-)`;
const notAfter = `(?!${inWord}|-[A-Za-z])`;
const name = `[${han}A-Za-zＡ-Ｚａ-ｚ](?:[${han}A-Za-z0-9Ａ-Ｚａ-ｚ０-９]|[.·](?=[${han}A-Za-z0-9])|-(?=[A-Za-z0-9]))*`;
const digits = '[0-9０-９]';
const number = `${digits}+(?:[,，]${digits}{3})*(?:[.．]${digits}+)?`;
/** The `5` of `PM2.5浓度` is a part of a name. */
const notInNumber = '(?<![A-Za-z0-9.])';
const numeral = '[〇零一二三四五六七八九十百千万亿两]+';
const opening = `(?:^|(?<=[{｛}｝；;。]))${blank}*`;

/** An alternation; the longest first, so that no word hides a longer one. */
function anyOf(words: readonly string[]): string {
  const escaped = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${escaped.map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, ' +')).join('|')})`;
}

function spellings(...entries: readonly Words[]): readonly string[] {
  return entries.flatMap(words => Object.values(words).flatMap(entry => [...entry.zh, ...entry.en]));
}

function chinese(words: readonly string[]): readonly string[] {
  return words.filter(word => /\p{Script=Han}/u.test(word));
}

function latin(words: readonly string[]): readonly string[] {
  return words.filter(word => !/\p{Script=Han}/u.test(word));
}

const openers = spellings(blockWords, statementWords);
const headings = anyOf(spellings(headWords));
const headingLine = `${blank}*(?:${headings}${blank}*[:：]|[}｝]${blank}*$)`;

/** Where a statement begins: its word and the name behind it, glued to it or not. */
function statement(words: readonly string[], scope: string): Pattern[] {
  const captures = {
    1: { name: scope },
    2: { name: 'entity.name.type.creg' },
    3: { name: 'punctuation.separator.alias.creg' },
    4: { name: 'entity.name.type.creg' },
  };
  const tail = `(?:${blank}*([/／])${blank}*(${name}))?`;
  const longer = chinese(words).filter(word => word.length > 1);
  return [
    { match: `${opening}(${anyOf(words)})${notAfter}(?!${blank}*[:：=＝])(?:${blank}+(${name}))?${tail}`, captures },
    // 情形暗管排污“…”: a name glued to its word, told by what follows it.
    { match: `${opening}(${anyOf(longer)})(${name})${tail}(?=${blank}*[“"「『:：{｛])`, captures },
  ];
}

function quotes(open: string, close: string, kind: string): Pattern {
  return {
    name: `string.quoted.${kind}.creg`,
    begin: open,
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.creg' } },
    // A quote that was left open ends before the next heading.
    end: `(${close})|^(?=${headingLine})`,
    endCaptures: { 1: { name: 'punctuation.definition.string.end.creg' } },
    patterns: [{ include: `#inside-${kind}` }, { include: '#references' }],
  };
}

const unitWords = units.flatMap(unit => [...unit.zh, ...unit.en, ...(unit.counted ? [`个${unit.id}`] : [])]);
const zhUnits = anyOf(chinese(unitWords));
const enUnits = anyOf(latin(unitWords).filter(word => word !== '%' && word !== '‰'));
/** What may touch a quantity in Chinese from behind. */
const behind = `(?=${anyOf([...Object.keys(boundsAfter), '内', '之内', '至', '到', ...chinese(Object.keys(boundsBefore))])}|(?!${inWord}))`;

const small = spellings(connectives).filter(
  word => !['under', '依据', '内', 'within', '之日起', 'of', '按', 'by', '于', 'on'].includes(word),
);
const logic = ['and', 'or', 'not', 'implies', 'all-of', 'any-of', 'at-least-of'] as const;
const logicWords = spellings(Object.fromEntries(logic.map(key => [key, connectives[key]])));
const otherWords = small.filter(word => !logicWords.includes(word));

export function textMate(): TextMate {
  return {
    comment: 'Made by syntaxes/textmate.ts from the keywords in grammar/creg/words.ts; a test compares the two.',
    name: 'Creg',
    scopeName: 'source.creg',
    patterns: [
      'comments',
      'wording',
      'titles',
      'statements',
      'headings',
      'documents',
      'places',
      'dates',
      'quantities',
      'bounds',
      'marks',
      'connectives',
      'values',
    ].map(part => ({ include: `#${part}` })),
    repository: {
      comments: {
        patterns: [
          {
            name: 'comment.line.double-slash.creg',
            match: '(//|／／).*$',
            captures: { 1: { name: 'punctuation.definition.comment.creg' } },
          },
        ],
      },
      wording: {
        patterns: [
          quotes('“', '”', 'double'),
          quotes('「', '」', 'corner'),
          quotes('『', '』', 'white'),
          quotes('["＂]', '["＂]', 'straight'),
        ],
      },
      // Quotes of one kind nest; straight ones do not.
      'inside-double': { patterns: [inner('“', '”', 'double')] },
      'inside-corner': { patterns: [inner('「', '」', 'corner')] },
      'inside-white': { patterns: [inner('『', '』', 'white')] },
      'inside-straight': { patterns: [] },
      references: {
        patterns: [
          { name: 'constant.character.escape.creg', match: '\\{\\{|\\}\\}' },
          {
            match: `([{｛])(${name})([}｝])`,
            captures: {
              1: { name: 'punctuation.definition.reference.begin.creg' },
              2: { name: 'variable.other.reference.creg' },
              3: { name: 'punctuation.definition.reference.end.creg' },
            },
          },
        ],
      },
      titles: {
        patterns: [{ name: 'support.class.title.creg', begin: '《', end: `》|$`, patterns: [{ include: '#titles' }] }],
      },
      statements: {
        patterns: [
          ...statement(
            openers.filter(word => !['use', '使用'].includes(word)),
            'keyword.control.creg',
          ),
          {
            match: `${opening}(${anyOf(spellings({ use: statementWords.use }))})${notAfter}`,
            captures: { 1: { name: 'keyword.control.import.creg' } },
          },
        ],
      },
      headings: {
        patterns: [
          {
            match: `${notBefore}(${headings})(?=${blank}*[:：])`,
            captures: { 1: { name: 'keyword.other.heading.creg' } },
          },
          {
            // A word of the author before a colon: the band of a rating.
            match: `${opening}(?!${headings}${blank}*[:：])(${name})(?:${blank}*([/／])${blank}*(${name}))?(?=${blank}*[:：])`,
            captures: {
              1: { name: 'entity.name.tag.creg' },
              2: { name: 'punctuation.separator.alias.creg' },
              3: { name: 'entity.name.tag.creg' },
            },
          },
        ],
      },
      documents: {
        patterns: [
          {
            name: 'support.constant.document.creg',
            match: `[${han}A-Za-z]+${blank}*[〔［\\[（(【]${digits}{4}[〕］\\]）)】]${blank}*第?${digits}+${blank}*号`,
          },
          { name: 'support.constant.document.creg', match: `[${han}A-Za-z]+(?:${digits}{4}年)?第${digits}+号` },
        ],
      },
      places: {
        patterns: [
          {
            name: 'constant.other.place.creg',
            match: `(?:第[${numeral.slice(1, -2)}0-9０-９（）()]+[编章节条款项目](?:之[一二三四五六七八九十]+)?)+`,
          },
          {
            name: 'constant.other.place.creg',
            match: `${notBefore}(?:art|article|para|paragraph|item|subitem|chapter|section)\\.? *[0-9]+(?:\\.[0-9]+)?${notAfter}`,
          },
        ],
      },
      dates: {
        patterns: [
          {
            name: 'constant.numeric.date.creg',
            match: `(?<!${inWord})${digits}{4}[-/／－]${digits}{1,2}(?:[-/／－]${digits}{1,2})?(?!${digits})`,
          },
          {
            name: 'constant.numeric.date.creg',
            match: `(?<!${digits})(?:${digits}{4}|[〇零一二三四五六七八九]{4})${blank}*年(?:${blank}*(?:${digits}{1,2}|${numeral})${blank}*月)?(?:${blank}*(?:${digits}{1,2}|${numeral})${blank}*日)?`,
          },
        ],
      },
      quantities: {
        patterns: [
          {
            name: 'constant.numeric.percent.creg',
            match: `${number}${blank}*[%％‰]|(?:百分之|千分之)(?:${numeral}|${number})`,
          },
          {
            match: `${notInNumber}(${number})${blank}*([百千万亿]*)(${zhUnits})`,
            captures: {
              1: { name: 'constant.numeric.creg' },
              2: { name: 'constant.numeric.creg' },
              3: { name: 'keyword.other.unit.creg' },
            },
          },
          {
            match: `${notInNumber}(${number}) *(${enUnits})${notAfter}`,
            captures: { 1: { name: 'constant.numeric.creg' }, 2: { name: 'keyword.other.unit.creg' } },
          },
          {
            match: `(?<!${inWord})(${numeral}|半)(${zhUnits})${behind}`,
            captures: { 1: { name: 'constant.numeric.creg' }, 2: { name: 'keyword.other.unit.creg' } },
          },
          { name: 'constant.numeric.creg', match: `(?<!${han})${notInNumber}${number}${blank}*[万亿]?(?![A-Za-z])` },
        ],
      },
      bounds: {
        patterns: [
          { name: 'keyword.operator.comparison.creg', match: '>=|<=|[≥≤≧≦⩾⩽＞＜<>=＝]=?' },
          { name: 'keyword.operator.range.creg', match: '(?<=[0-9０-９]) *[-~～–—－] *(?=[0-9０-９])' },
          { name: 'keyword.operator.word.creg', match: `(?<![A-Za-z])${anyOf(Object.keys(boundsAfter))}` },
          { name: 'keyword.operator.word.creg', match: `${notBefore}${anyOf(Object.keys(boundsBefore))}${notAfter}` },
          {
            name: 'keyword.operator.word.creg',
            match: `(?<!${han})${anyOf(chinese(Object.keys(boundsBefore)))}(?=${blank}*(?:${digits}|${numeral}))`,
          },
        ],
      },
      connectives: {
        patterns: [
          { name: 'keyword.operator.logical.creg', match: `${notBefore}${anyOf(logicWords)}${notAfter}` },
          { name: 'keyword.operator.word.creg', match: `${notBefore}${anyOf(otherWords)}${notAfter}` },
          { name: 'keyword.operator.word.creg', match: `(?:依据(?=${blank}*《)|${notBefore}under(?= ))` },
          { match: `(?<=[”」』"＂]) *(于|on)${notAfter}`, captures: { 1: { name: 'keyword.operator.word.creg' } } },
          {
            name: 'keyword.operator.word.creg',
            match: `${notBefore}within(?= )|之日起|(?<=[日月年周]) *内|${notBefore}of${notAfter}`,
          },
        ],
      },
      values: {
        patterns: [
          {
            match: `(?<=[:：])${blank}*(${anyOf(['是否', '数', '日期', '文字', '百分比', 'yes-no', 'number', 'date', 'text', 'percent', ...unitWords])}(?:[/／]${anyOf(unitWords)})?)${notAfter}`,
            captures: { 1: { name: 'support.type.creg' } },
          },
          { name: 'punctuation.separator.alias.creg', match: '[/／]' },
          { name: 'punctuation.section.block.begin.creg', match: '[{｛]' },
          { name: 'punctuation.section.block.end.creg', match: '[}｝]' },
          { name: 'punctuation.section.group.creg', match: '[()（）]' },
          { name: 'punctuation.separator.creg', match: '[:：、，,；;。]' },
        ],
      },
      marks: {
        patterns: [
          {
            name: 'keyword.other.creg',
            match: `${notBefore}${anyOf(spellings(markWords, { by: connectives['by-table'] }))}${notAfter}`,
          },
        ],
      },
    },
  };
}

function inner(open: string, close: string, kind: string): Pattern {
  return {
    begin: open,
    end: `${close}|^(?=${headingLine})`,
    patterns: [{ include: `#inside-${kind}` }, { include: '#references' }],
  };
}
