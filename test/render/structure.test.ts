/** The text that is rendered reads back as the document that it was rendered from; both faces of a draft render alike. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { format, parseStatute } from '../../grammar/index.js';
import { documentOf } from '../../server/render/compose.js';
import { articlesOf } from '../../server/render/document.js';
import { toText } from '../../server/render/text.js';
import { drafts } from '../grammar/drafts.js';
import { outlineOfDocument, outlineOfText } from './outline.js';
import { analysed, documentFrom, textFrom } from './rendered.js';

const examples = globSync('examples/*.zh.creg').sort();

describe('render: what is printed reads back as it was meant', () => {
  for (const file of examples) {
    it(file, () => {
      const document = documentFrom(readFileSync(file, 'utf8'));
      const text = toText(document);
      assert.deepEqual(outlineOfText(parseStatute(text)), outlineOfDocument(document), text);
    });
  }

  it('every generated draft', () => {
    fc.assert(
      fc.property(drafts, ({ zh }) => {
        const document = documentOf(analysed(zh, 'draft', []), { language: 'zh' });
        // A text without any article has no structure to read: its headings are sentences like others.
        if (!document || [...articlesOf(document)].length === 0) return;
        const text = toText(document);
        assert.deepEqual(outlineOfText(parseStatute(text)), outlineOfDocument(document), `${zh}\n\n${text}`);
      }),
      { numRuns: 150 },
    );
  });
});

describe('render: the face of a draft does not matter', () => {
  for (const file of examples) {
    it(file, () => {
      const chinese = readFileSync(file, 'utf8');
      const { syntax, model } = analysed(chinese, 'draft', []);
      assert.ok(syntax);
      const alias = (name: string, face: 'zh' | 'en'): string | undefined => {
        const spellings = new Set(
          (model.names.visible.get(name) ?? []).map(each => (each.name === name ? each.alias : each.name)),
        );
        const [only] = spellings;
        return spellings.size === 1 && only !== undefined && /\p{Script=Han}/u.test(only) === (face === 'zh')
          ? only
          : undefined;
      };
      const english = format(syntax, chinese, { face: 'en', alias });
      assert.notEqual(english, chinese);
      assert.equal(textFrom(english), textFrom(chinese));
    });
  }

  it('every generated draft', () => {
    fc.assert(
      fc.property(drafts, ({ zh, en }) => {
        const [chinese, english] = [zh, en].map(text => documentOf(analysed(text, 'draft', []), { language: 'zh' }));
        assert.equal(english && toText(english), chinese && toText(chinese), `${zh}\n\n${en}`);
      }),
      { numRuns: 100 },
    );
  });

  it('and no draft is too broken to be rendered', () => {
    const whole = readFileSync('examples/exemplary.zh.creg', 'utf8');
    for (let end = 0; end < whole.length; end += 97) {
      const document = documentOf(analysed(whole.slice(0, end), 'draft', []), {
        language: end % 2 === 0 ? 'zh' : 'en',
      });
      if (document) assert.equal(typeof toText(document), 'string');
    }
  });
});
