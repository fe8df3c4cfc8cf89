/** Reading never fails: any prefix, any token left out, any bytes, any depth and size. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { lex } from '../../grammar/creg/lexer.js';
import { parse, type Span } from '../../grammar/index.js';

const files = globSync(['examples/*.creg', 'server/norms/*.creg']).sort();
const texts = files.map(file => readFileSync(file, 'utf8'));
const names: ReadonlySet<string> = new Set(texts.flatMap(text => [...parse(text, new Set()).declared]));

/** Reads a text, and checks that every span lies in its parent's and every problem in the text. */
function read(text: string): ReturnType<typeof parse> {
  const parsed = parse(text, names);
  nested(parsed.file, { start: 0, end: text.length });
  for (const { span, message } of parsed.problems) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
    assert.ok(message.zh !== '' && message.en !== '');
  }
  return parsed;
}

function nested(value: unknown, outer: Span): void {
  if (Array.isArray(value)) for (const each of value) nested(each, outer);
  else if (typeof value === 'object' && value !== null) {
    const node = value as { readonly kind?: string; readonly span?: Span };
    const span = node.span ?? outer;
    if (!(span.start >= outer.start && span.start <= span.end && span.end <= outer.end)) {
      assert.fail(`${node.kind} ${span.start}–${span.end} outside ${outer.start}–${outer.end}`);
    }
    for (const [key, field] of Object.entries(node))
      if (key !== 'span' && typeof field === 'object') nested(field, span);
  }
}

const kinds = new Set(['Use', 'Fact', 'Define', 'Score', 'Case', 'Block', 'Heading']);

/** The statements of a tree, each without those that it holds. */
function statements(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const each of value) statements(each, found);
  else if (typeof value === 'object' && value !== null) {
    const { kind } = value as { readonly kind?: string };
    if (kind !== undefined && kinds.has(kind)) found.push(JSON.stringify(value, own));
    for (const field of Object.values(value)) if (typeof field === 'object') statements(field, found);
  }
  return found;
}

function own(key: string, field: unknown): unknown {
  if (key === 'body' || key === 'entries' || key === 'inner' || /span$/i.test(key)) return undefined;
  return key === 'word' && typeof field === 'object' ? undefined : field;
}

describe('reading', () => {
  it('finds texts to try', () => assert.ok(texts.length >= 10));

  it('takes every shipped text without a problem', () => {
    for (const [index, text] of texts.entries()) assert.deepEqual(read(text).problems, [], files[index]);
  });

  it('takes every prefix', () => {
    for (const text of texts) for (let end = 0; end < text.length; end += 19) read(text.slice(0, end));
  });

  it('keeps nearly all statements when a token is left out', () => {
    const kept: number[] = [];
    for (const text of texts) {
      const all = statements(parse(text, names).file);
      const { tokens } = lex(text);
      for (let i = 0; i < tokens.length; i += 9) {
        const token = tokens[i];
        if (!token) continue;
        const without = text.slice(0, token.startOffset) + text.slice(token.startOffset + token.image.length);
        const left = new Map<string, number>();
        for (const each of statements(parse(without, names).file)) left.set(each, (left.get(each) ?? 0) + 1);
        const lost = all.filter(each => {
          const count = left.get(each) ?? 0;
          left.set(each, count - 1);
          return count <= 0;
        });
        kept.push(1 - lost.length / all.length);
      }
    }
    kept.sort((a, b) => a - b);
    const share = (part: number) => kept[Math.floor(kept.length * part)] ?? 0;
    assert.ok(share(0.5) >= 0.95, `median ${share(0.5)}`);
    assert.ok(share(0.05) >= 0.8, `5th percentile ${share(0.05)}`);
  });

  it('takes any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '情形 ',
        '当：',
        '期限：',
        '事实 ',
        '：之一 {',
        '同时 {',
        '{',
        '}',
        '（',
        '）',
        '“',
        '”',
        '"',
        '《',
        '》',
      ),
      fc.constantFrom(
        '且',
        '或',
        '非',
        '则',
        '属于',
        '至少 2 项',
        '3',
        '万元',
        '以上',
        '，',
        '；',
        '\n',
        '/',
        '第',
        '条',
        '至',
      ),
      fc.constantFrom(
        '扣分 ',
        '按 ',
        '等级 {',
        '案例 ',
        ' 于 ',
        '自',
        '之日起',
        '日内',
        '载明',
        '依据',
        '·',
        '𠮷',
        '\ud840',
        'art 3',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        read(pieces.join(''));
      }),
      { numRuns: 500 },
    );
  });

  it('says the same when read again', () => {
    for (const text of texts.slice(0, 3)) assert.deepEqual(parse(text, names), parse(text, names));
  });

  it('takes 100,000 brackets of any kind, with one sentence for the depth', () => {
    const many = 100_000;
    for (const open of [
      '{',
      '（',
      '当：同时{',
      '情形 甲 {',
      '事实 甲：之一 {甲 ',
      '当：甲 属于 {',
      '异议：甲(',
      '条 {(',
    ]) {
      for (const text of [
        open.repeat(many / 10),
        open + open.slice(-1).repeat(many),
        `当：${open.slice(-1).repeat(many)}`,
      ]) {
        const deep = read(text).problems.filter(({ message }) => message.en.includes('too deeply'));
        assert.ok(deep.length <= 2, open);
      }
    }
    read(`当：${'（'.repeat(many)}甲${'）'.repeat(many)}`);
    read('{'.repeat(many) + '}'.repeat(many));
    read(`当：${'非 '.repeat(many)}甲`);
    read(`当：${'甲 则 '.repeat(many)}甲`);
  });

  it('takes ten megabytes of quotes, of nothing, and of one word', () => {
    const much = 10_000_000;
    assert.equal(parse('“'.repeat(much), names).problems.length, 1);
    assert.equal(parse('\u0000'.repeat(much), names).file.statements.length, 0);
    assert.equal(parse('甲'.repeat(much), names).file.statements.length, 0);
    assert.equal(parse('《'.repeat(much), names).file.statements.length, 0);
    assert.equal(parse('\n'.repeat(much), names).problems.length, 0);
  });
});
