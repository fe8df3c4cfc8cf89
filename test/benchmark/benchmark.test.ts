/** The checks on the invented texts: no worse than recorded. And that the measure measures. */
import assert from 'node:assert/strict';
import type { Finding } from '../../server/core/finding.js';
import { unmark } from '../marks.js';
import { type LabelledText, ownTexts, readLabelled, unseenTexts } from './labels.js';
import { drops, errors, measureOwn, readRecorded } from './run.js';
import { score } from './score.js';

describe('the benchmark', () => {
  it('comes out no worse than recorded', () => {
    const { recorded, score: now } = measureOwn();
    assert.deepEqual(drops(recorded, readRecorded().own), [], errors(now));
  });

  it('holds two hundred labels and more, of every rule of the policy', () => {
    const labels = ownTexts().flatMap(text => text.labels);
    assert.ok(labels.length >= 200);
    const rules = new Set(labels.map(({ rule }) => rule));
    const wanted = [...count('P', 16).filter(rule => rule !== 'P4'), ...count('N', 15)];
    assert.deepEqual(
      wanted.filter(rule => !rules.has(rule)),
      [],
    );
  });

  it('holds an unseen set of every rule of the policy', () => {
    const texts = unseenTexts();
    const labels = texts.flatMap(text => text.labels);
    const many = (kind: string): number => labels.filter(label => label.kind === kind).length;
    assert.ok(texts.length >= 30 && many('due') >= 250 && many('harmless') >= 150);
    const rules = new Set(labels.map(({ rule }) => rule));
    assert.deepEqual(
      [...count('P', 16), ...count('N', 15)].filter(rule => !rules.has(rule)),
      [],
    );
  });

  it('was recorded on the texts as they are', () => {
    const texts = ownTexts();
    const { own } = readRecorded();
    assert.equal(own.texts, texts.length);
    assert.equal(own.labels, texts.flatMap(text => text.labels).length);
  });

  it('says what fell', () => {
    const { own } = readRecorded();
    const worse = { ...own, total: { ...own.total, found: own.total.found - 1, wrong: own.total.wrong + 9 } };
    assert.deepEqual(
      drops(worse, own).map(line => line.split(' ')[0]),
      ['precision', 'recall'],
    );
  });
});

describe('labelled texts', () => {
  it('say what is due, what may be reported, and what is harmless', () => {
    const { text, labels } = readLabelled(
      'one',
      '% document: procedure/no-notice P13\n% a remark\n<|其他情形|>{clarity/catch-all P2}，<?及时?>{clarity/open-deadline P14}<!处理!>{N4}',
    );
    assert.equal(text, '其他情形，及时处理');
    assert.deepEqual(labels, [
      { kind: 'due', codes: ['procedure/no-notice'], rule: 'P13' },
      { kind: 'due', codes: ['clarity/catch-all'], rule: 'P2', at: { start: 0, end: 4 } },
      { kind: 'info', codes: ['clarity/open-deadline'], rule: 'P14', at: { start: 5, end: 7 } },
      { kind: 'harmless', codes: [], rule: 'N4', at: { start: 7, end: 9 } },
    ]);
  });

  it('do not pass with marks that do not pair', () => {
    assert.throws(() => readLabelled('one', '<|其他'), /not closed/);
    assert.throws(() => readLabelled('one', '其他|>{a/b P1}'), /without/);
    assert.throws(() => readLabelled('one', '<|其他|>{a/b}'), /rule of the policy/);
  });
});

describe('the score', () => {
  const cases: readonly (readonly [string, string, string, string, object])[] = [
    [
      'a fault found',
      '<|其他情形|>{clarity/catch-all P2}',
      '<|其他|>情形',
      'clarity/catch-all',
      { right: 1, found: 1, due: 1 },
    ],
    [
      'under another name',
      '<|其他情形|>{clarity/catch-all P2}',
      '<|其他|>情形',
      'clarity/undefined-degree',
      { right: 1, due: 1 },
    ],
    [
      'a fault missed, noise beside it',
      '<|其他|>{clarity/catch-all P2}情形',
      '其他<|情形|>',
      'clarity/catch-all',
      { wrong: 1, due: 1 },
    ],
    ['harmless words', '<!其他!>{N1}', '<|其他|>', 'clarity/catch-all', { wrong: 1 }],
    ['what may be reported', '<?其他?>{clarity/catch-all P2}', '<|其他|>', 'clarity/catch-all', {}],
    [
      'a fault of the document',
      '% document: procedure/no-notice P13\n名单',
      '<|名单|>',
      'procedure/no-notice',
      { right: 1, found: 1, due: 1 },
    ],
    ['a check that is not judged', '<!其他!>{N1}', '<|其他|>', 'drafting/numbering', {}],
  ];
  for (const [what, marked, reported, code, expected] of cases) {
    it(`counts ${what}`, () => {
      const text = readLabelled('one', marked);
      const { total } = score([text], () => [finding(reported, code)]);
      assert.deepEqual(total, { right: 0, wrong: 0, due: 0, found: 0, ...expected });
    });
  }

  it('leaves open what stands on no label of a text that was not labelled whole', () => {
    const text: LabelledText = { ...readLabelled('one', '其他'), whole: false };
    const { total } = score([text], () => [finding('<|其他|>', 'clarity/catch-all')]);
    assert.deepEqual(total, { right: 0, wrong: 0, due: 0, found: 0 });
  });
});

function finding(marked: string, code: string): Finding {
  const [at = { start: 0, end: 0 }] = unmark(marked).spans;
  return { code, at, level: 'warning', quote: '', message: { zh: '', en: '' }, suppressed: false };
}

function count(letter: string, to: number): readonly string[] {
  return Array.from({ length: to }, (_, index) => `${letter}${index + 1}`);
}
