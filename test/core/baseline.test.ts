/** A baseline moves with its text: what was accepted stays accepted, what was changed is told again. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Face, format, type Span } from '../../grammar/index.js';
import { type Analysis, analyze } from '../../server/core/analyze.js';
import {
  accept,
  acceptedIn,
  type BaselineEntry,
  entriesFor,
  readBaseline,
  staleIn,
  writeBaseline,
} from '../../server/core/baseline.js';
import type { Finding } from '../../server/core/finding.js';
import { numbered } from '../../server/core/fingerprint/fingerprint.js';
import type { Names } from '../../server/core/model.js';
import { openWorkspace, type Source, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';
import { ownTexts } from '../benchmark/labels.js';

const opened = openWorkspace(shipped, laws);

function analysisOf(text: string, kind: Source['kind']): Analysis {
  const uri = kind === 'draft' ? 'file:///here.creg' : 'file:///here.txt';
  return analyze(withSource(opened, { uri, text, kind }), uri, rules, {
    today: '2026-06-01',
    levels: {},
    fingerprints: true,
  });
}

const kept = new Map<string, readonly BaselineEntry[]>();

function entriesOf(text: string, kind: Source['kind']): readonly BaselineEntry[] {
  const entries = kept.get(text) ?? entriesFor(analysisOf(text, kind).findings);
  kept.set(text, entries);
  return entries;
}

/** What is told of a text beside the baseline of another version of it. */
function freshIn(text: string, before: string, kind: Source['kind']): readonly Finding[] {
  const baseline = { files: new Map([['a', entriesOf(before, kind)]]) };
  const { findings } = analysisOf(text, kind);
  return accept(findings, acceptedIn(baseline, 'a')).filter(({ suppressed }) => !suppressed);
}

/** The same as code and words. */
function newIn(text: string, before: string, kind: Source['kind']): readonly string[] {
  return freshIn(text, before, kind).map(({ code, quote }) => `${code} ${quote.replace(/\s+/g, '')}`);
}

/**
 * What the baseline should have known. A check that reads one version of a text otherwise than another finds something
 * in it that was not there before: that is new, and no fault of the baseline.
 */
function forgotten(text: string, before: string, kind: Source['kind']): readonly string[] {
  const fresh = newIn(text, before, kind);
  const codes = { before: codesIn(before, kind), after: codesIn(text, kind) };
  return fresh.filter(line => {
    const is = (code: string): boolean => line.startsWith(`${code} `);
    const more = codes.after.filter(is).length - codes.before.filter(is).length;
    return fresh.filter(other => is(other.split(' ')[0] ?? '')).length > Math.max(0, more);
  });
}

function codesIn(text: string, kind: Source['kind']): readonly string[] {
  return analysisOf(text, kind).findings.map(({ code }) => code);
}

const drafts = readdirSync('examples')
  .filter(name => name.endsWith('.creg'))
  .map(name => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }));
const texts = ownTexts().map(({ file, text }) => ({ name: file, text }));

// --- edits that change no provision -----------------------------------------------------------------------------

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? numerals[ones] : ''}`;
}

function numberOf(numeral: string): number {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['〇', numeral];
  return (tens === '' ? 1 : numerals.indexOf(tens)) * 10 + (ones === '' ? 0 : numerals.indexOf(ones));
}

/** One article more at the beginning: every article after it has the next number, and is cited by it. */
function renumbered(text: string): string {
  const shifted = text.replace(
    /(》(?:（[^）]*）)?)?((?:第[一二三四五六七八九十]{1,3}条[、和至及]?)+)/g,
    (whole, title: string | undefined, places: string) =>
      title === undefined
        ? places.replace(/第([一二三四五六七八九十]{1,3})条/g, (_, n: string) => `第${chinese(numberOf(n) + 1)}条`)
        : whole,
  );
  return shifted.replace(/^第二条/m, '第一条　本市信用工作坚持依法推进。\n第二条');
}

/** Lines of a width, as text that was copied from a page has them. */
function rewrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map(line => {
      const cut: string[] = [];
      for (let rest = [...line]; rest.length > 0; ) {
        let end = Math.min(width, rest.length);
        // A line that begins like a heading would be one.
        while (end < rest.length && /[第（(\d一二三四五六七八九十]/.test(rest[end] ?? '')) end++;
        // And a short first line of an article its caption.
        const isCaption = (): boolean => cut.length === 0 && !/[，。；：]/.test(rest.slice(0, end).join(''));
        while (/^第.{1,4}条/.test(line) && end < rest.length && isCaption()) end++;
        cut.push(rest.slice(0, end).join(''));
        rest = rest.slice(end);
      }
      return cut.join('\n');
    })
    .join('\n');
}

const half: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' };

function halfWidth(text: string): string {
  return text.replace(/[，；：（）]/g, mark => half[mark] ?? mark);
}

function fullDigits(text: string): string {
  return text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** As `creg format --face` does it. */
function inFace(text: string, face: Face): string {
  const { syntax, model } = analysisOf(text, 'draft');
  assert.ok(syntax);
  return format(syntax, text, { face, alias: (name, to) => otherName(model.names, name, to) });
}

function otherName({ visible }: Names, name: string, face: Face): string | undefined {
  const others = new Set((visible.get(name) ?? []).map(entity => (entity.name === name ? entity.alias : entity.name)));
  const [only] = others;
  return others.size === 1 && only !== undefined && /\p{Script=Han}/u.test(only) === (face === 'zh') ? only : undefined;
}

/** Wording of a draft, wrapped as an editor wraps it. */
function wrapped(text: string): string {
  return text.replace(/“[^“”]{12,}”/g, quoted => `${quoted.slice(0, 9)}\n      ${quoted.slice(9)}`);
}

describe('a baseline of an existing text', () => {
  it('has findings to keep', () => {
    const counts = texts.map(({ text }) => entriesFor(analysisOf(text, 'text').findings).length);
    assert.ok(texts.length >= 20 && counts.filter(count => count > 2).length >= 15, counts.join(' '));
  });

  for (const { name, text } of texts) {
    it(`${name} survives other numbers and widths`, () => {
      assert.deepEqual(forgotten(renumbered(text), text, 'text'), [], 'other numbers');
      assert.deepEqual(forgotten(halfWidth(text), text, 'text'), [], 'half width');
      assert.deepEqual(forgotten(fullDigits(text), text, 'text'), [], 'full-width digits');
      assert.deepEqual(forgotten(text.replaceAll('\n', '\r\n\r\n'), text, 'text'), [], 'other line ends');
    });
  }

  it('survives other lines, but for a line that happens to end where a sentence or a number does', () => {
    let [all, fresh] = [0, 0];
    for (const { text } of texts) {
      all += entriesFor(analysisOf(text, 'text').findings).length;
      fresh += newIn(rewrapped(text, 24), text, 'text').length;
    }
    assert.ok(all > 1000, String(all));
    assert.ok(fresh / all < 0.01, `${fresh} of ${all} told again`);
  });
});

/** Real regulations, where they are at hand. */
const corpus = '../shared/corpus/raw';

describe('a baseline of real regulations', () => {
  it('survives other numbers and widths, and nearly always other lines', function () {
    if (!existsSync(corpus)) return this.skip();
    this.timeout(120_000);
    const real = readdirSync(corpus)
      .filter(name => name.endsWith('.txt'))
      .map(name => readFileSync(`${corpus}/${name}`, 'utf8'));
    let [all, fresh] = [0, 0];
    for (const text of real) {
      all += entriesFor(analysisOf(text, 'text').findings).length;
      assert.deepEqual(forgotten(renumbered(text), text, 'text'), [], 'other numbers');
      assert.deepEqual(forgotten(halfWidth(text), text, 'text'), [], 'half width');
      // A line that happens to end where a sentence ends reads as a paragraph: that clause is another one then.
      fresh += newIn(rewrapped(text, 30), text, 'text').length;
    }
    assert.ok(all > 200, String(all));
    assert.ok(fresh / all < 0.03, `${fresh} of ${all} told again`);
  });
});

describe('a baseline of a draft', () => {
  for (const { name, text } of drafts) {
    it(`${name} survives the other face, other lines, other widths`, () => {
      assert.deepEqual(forgotten(inFace(text, 'en'), text, 'draft'), [], 'en');
      assert.deepEqual(forgotten(inFace(text, 'zh'), text, 'draft'), [], 'zh');
      assert.deepEqual(forgotten(inFace(inFace(text, 'en'), 'zh'), text, 'draft'), [], 'there and back');
      assert.deepEqual(forgotten(halfWidth(text), text, 'draft'), [], 'half width');
      assert.deepEqual(forgotten(wrapped(text), text, 'draft'), [], 'wrapped');
      assert.deepEqual(forgotten(`// 说明\n\n${text.replace(/^ +/gm, '')}`, text, 'draft'), [], 'other lines');
    });
  }
});

describe('a baseline', () => {
  /** Clauses in which something is found, with the text that they stand in. */
  const places = [...texts.map(text => ({ ...text, kind: 'text' as const })), ...zhDrafts()].flatMap(
    ({ name, text, kind }) => {
      const { model, findings } = analysisOf(text, kind);
      return model.clauses
        .filter(({ span, role }) => role !== 'title' && findings.some(({ at }) => covers(span, at)))
        .map(({ span }) => ({ name, text, kind, span }));
    },
  );

  it('tells the one clause that was really changed, whatever else was done to the text', function () {
    this.timeout(120_000);
    assert.ok(places.length > 100, String(places.length));
    let told = 0;
    for (const [nth, { name, text, kind, span }] of places.entries()) {
      const end = text.slice(span.start, span.end).replace(/[。；，：\s]+$/u, '').length + span.start;
      const words = '（含分支机构）';
      const changed = text.slice(0, end) + words + text.slice(end);
      const isMoved = nth % 2 === 1;
      const version = !isMoved ? changed : kind === 'text' ? renumbered(changed) : wrapped(inFace(changed, 'en'));
      const fresh = freshIn(version, text, kind);
      const at = analysisOf(version, kind).model.clauses.find(clause => clause.text.includes(words));
      assert.ok(at, name);
      for (const finding of fresh) {
        assert.ok(isOf(version, finding, words, at.span), `${name}: ${finding.code} ${finding.quote}`);
      }
      if (fresh.length > 0) told++;
    }
    // What is found in a clause may go with the change; most of it stays.
    assert.ok(told > 0.8 * places.length, `${told} of ${places.length}`);
  });

  it('goes with a provision that is moved', () => {
    const [first, second] = ['  情形 甲 “主管部门认为应当列入的”\n', '  情形 乙 “群众反映强烈的”\n'];
    const list = (...criteria: string[]): string => `黑名单 失信 “失信名单” {\n${criteria.join('')}}\n`;
    assert.deepEqual(newIn(list(second, first), list(first, second), 'draft'), []);
    const [opinion, media] = ['主管部门认为应当列入的', '被新闻媒体曝光的'];
    const text = (...items: string[]): string =>
      `某市信用办法\n第一条　有下列情形之一的，列入严重失信主体名单：\n${items.map((item, at) => `（${numerals[at + 1]}）${item}`).join('；\n')}。`;
    assert.ok(newIn(text(opinion, media, '其他'), '', 'text').length > 2);
    assert.deepEqual(newIn(text(media, opinion, '其他'), text(opinion, media, '其他'), 'text'), []);
  });

  it('counts what is there twice', () => {
    const item = '  情形 “主管部门认为应当列入的”\n';
    const list = (count: number): string => `黑名单 失信 “失信名单” {\n${item.repeat(count)}}\n`;
    const codes = new Set(analysisOf(list(1), 'draft').findings.map(({ code }) => code));
    assert.ok(codes.has('clarity/unbounded-discretion'));
    assert.deepEqual(newIn(list(2), list(2), 'draft'), []);
    const fresh = newIn(list(3), list(2), 'draft').filter(line => line.startsWith('clarity/unbounded-discretion'));
    assert.equal(fresh.length, 1);
  });

  it('knows what is no longer there', () => {
    const [{ text } = { text: '' }] = texts;
    const entries = entriesFor(analysisOf(text, 'text').findings);
    const baseline = { files: new Map([['a', entries]]) };
    const gone = accept(
      analysisOf('某市办法\n第一条 本办法自公布之日起施行。', 'text').findings,
      acceptedIn(baseline, 'a'),
    );
    assert.deepEqual(staleIn(entries, gone), entries);
    const all = accept(analysisOf(text, 'text').findings, acceptedIn(baseline, 'a'));
    assert.deepEqual(staleIn(entries, all), []);
  });

  it('numbers equal findings', () => {
    assert.deepEqual(numbered(['a', 'b', 'a']), ['a:1', 'b:1', 'a:2']);
  });

  it('is written in one way, a line a finding, and read back', () => {
    const files = new Map([
      ['乙.txt', entriesFor(analysisOf(texts[1]?.text ?? '', 'text').findings)],
      ['a/甲.txt', entriesFor(analysisOf(texts[0]?.text ?? '', 'text').findings)],
      ['empty.txt', []],
    ]);
    const text = writeBaseline({ files });
    const read = readBaseline(text);
    assert.ok('files' in read);
    assert.deepEqual([...read.files.keys()], ['a/甲.txt', '乙.txt']);
    assert.deepEqual(read.files.get('乙.txt'), files.get('乙.txt'));
    assert.equal(writeBaseline(read), text);
    const lines = text.split('\n').filter(line => line.includes('"fingerprint"'));
    assert.equal(lines.length, [...files.values()].flat().length);
  });

  it('that is damaged or of another version is refused', () => {
    const whole = writeBaseline({ files: new Map() });
    assert.ok('files' in readBaseline(whole));
    for (const text of ['', '{', '[]', '{}', '{"version":1}', '{"version":1,"files":{"a":[{}]}}', whole.slice(0, -3)]) {
      assert.ok('zh' in readBaseline(text), text);
    }
    const later = readBaseline('{"version":2,"files":{}}');
    assert.ok('zh' in later && later.zh.includes('第 2 版'));
  });
});

function zhDrafts(): readonly { readonly name: string; readonly text: string; readonly kind: 'draft' }[] {
  return drafts.filter(({ name }) => name.endsWith('.zh.creg')).map(draft => ({ ...draft, kind: 'draft' }));
}

function covers(span: Span, at: Span): boolean {
  return span.start <= at.start && at.start < span.end;
}

/** A finding is of the changed clause: in it, or in the same line or block of a draft that holds it. */
function isOf(text: string, { at }: Finding, words: string, clause: Span): boolean {
  if (covers(clause, at)) return true;
  const from = text.lastIndexOf('\n', at.start) + 1;
  const changed = text.indexOf(words);
  return from <= changed && changed - at.start < 400 && at.start <= clause.end;
}
