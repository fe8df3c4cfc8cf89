/** The shipped TextMate grammar is the one that its generator makes from the keywords. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { textMate } from '../../syntaxes/textmate.js';

const path = 'syntaxes/creg.tmLanguage.json';

describe('TextMate grammar', () => {
  it('is made from the keywords; CREG_UPDATE=1 writes it again', () => {
    const made = `${JSON.stringify(textMate(), undefined, 2)}\n`;
    if (process.env.CREG_UPDATE) writeFileSync(path, made);
    assert.equal(readFileSync(path, 'utf8'), made, `${path} is stale: run the tests with CREG_UPDATE=1`);
  });
});
