/** Which plain texts of a folder are regulations. */
import assert from 'node:assert/strict';
import { looksLikeRegulation } from '../../server/disk/regulation-like.js';

describe('looksLikeRegulation', () => {
  const regulations = [
    '某市信用办法\n\n第一条 为了规范名单，制定本办法。',
    '## **第十二条** 有下列情形之一的：',
    '　　第三条　名单有效期为三年。\r\n',
    '某局关于印发某办法的通知\n各区：',
    '# 某市红名单管理办法（试行）\n\n为了规范……',
  ];
  for (const text of regulations)
    it(`takes ${JSON.stringify(text.slice(0, 16))}`, () => assert.ok(looksLikeRegulation(text)));

  const others = [
    '# Read me\n\nHow to build.',
    '会议记录：讨论了第一条的写法。',
    '按照本办法的规定。\n',
    '',
    '购物清单\n牛奶',
  ];
  for (const text of others)
    it(`passes over ${JSON.stringify(text.slice(0, 16))}`, () => assert.ok(!looksLikeRegulation(text)));

  it('takes no longer for a line of a million spaces', () => {
    assert.ok(!looksLikeRegulation(' '.repeat(1_000_000)));
  });
});
