/** The JSON Schema of `creg.json`: made from the reader's table, and it takes and refuses what the reader takes and refuses. */
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { openConfig } from '../../server/core/config/open.js';
import { configSchema } from '../../server/core/config/schema.js';
import { rules } from '../../server/rules/index.js';

const codes = rules.map(({ code }) => code);
const fresh = `${JSON.stringify(configSchema(codes), undefined, 2)}\n`;

describe('the schema of creg.json', () => {
  const { allowComments: _, allowTrailingCommas: __, ...schema } = JSON.parse(fresh);
  const valid = new Ajv({ strict: true, allErrors: true }).compile(schema);
  const allow = { code: 'clarity/catch-all', reason: '试点' };

  for (const [content, isSound] of [
    [{}, true],
    [{ severity: { clarity: 'off', 'clarity/catch-all': 'error' } }, true],
    [{ lang: 'zh', asOf: '2026-03-01', failOn: 'never', include: 'a', exclude: ['b', 'c'] }, true],
    [{ asOf: '2026年3月1日' }, true],
    [{ allow: [allow, { ...allow, article: '第五条', until: '2027-03-01' }] }, true],
    [{ overrides: [{ files: 'a/', lang: 'en' }] }, true],
    [{ severty: {} }, false],
    [{ severity: { clarity: 'loud' } }, false],
    [{ severity: { clarty: 'off' } }, false],
    [{ severity: [] }, false],
    [{ lang: 'de' }, false],
    [{ asOf: 'soon' }, false],
    [{ exclude: [] }, false],
    [{ baseline: '' }, false],
    [{ allow: [{ code: 'clarity/catch-all' }] }, false],
    [{ allow: [{ ...allow, reason: ' ' }] }, false],
    [{ allow: [{ ...allow, code: 'clarity/catch' }] }, false],
    [{ allow: {} }, false],
    [{ overrides: [{ lang: 'en' }] }, false],
    [[], false],
  ] as const) {
    const text = JSON.stringify(content);
    it(`${isSound ? 'takes' : 'refuses'} ${text}, as the reader does`, () => {
      assert.equal(valid(content), isSound);
      const open = openConfig('/creg.json', codes, () => text);
      assert.equal(open?.problems.length === 0, isSound, open?.problems.map(({ message }) => message.en).join('; '));
    });
  }
});
