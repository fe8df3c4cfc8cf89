/** Bytes ⇄ text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decode, type Encoding, encode, type Form } from '../../server/disk/decode.js';

const sample = '第一条　为了规范“信用”名单，𠮷某制定本办法。\r\n';

describe('decode', () => {
  const forms: readonly Form[] = [
    { encoding: 'utf-8', mark: false },
    { encoding: 'utf-8', mark: true },
    { encoding: 'utf-16le', mark: true },
    { encoding: 'utf-16be', mark: true },
    { encoding: 'gb18030', mark: false },
  ];
  for (const form of forms) {
    it(`reads ${form.encoding}${form.mark ? ' with a mark' : ''}, and says so`, () => {
      assert.deepEqual(decode(encode(sample, form)), { text: sample, damaged: 0, ...form });
    });
  }

  it('reads what another program wrote in GB18030', () => {
    const read = decode(iconv.encode(sample, 'gb18030'));
    assert.deepEqual(read, { text: sample, encoding: 'gb18030', mark: false, damaged: 0 });
  });

  it('takes an empty file for an empty text', () => {
    assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8', mark: false, damaged: 0 });
  });

  it('knows a file with NUL bytes for no text', () => {
    assert.equal(decode(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 1)), 'binary');
  });

  it('knows bytes of no encoding for no text', () => {
    assert.equal(decode(Uint8Array.of(0xff, 0x20, 0xff, 0x0a, 0xc4)), 'undecodable');
  });

  it('reads UTF-8 with half a surrogate in it, and counts the damage', () => {
    const bytes = Buffer.concat([Buffer.from(sample), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(sample)]);
    const read = decode(bytes);
    assert.ok(typeof read === 'object');
    assert.equal(read.encoding, 'utf-8');
    assert.equal(read.damaged, 3);
    assert.equal(read.text, `${sample}\uFFFD\uFFFD\uFFFD${sample}`);
  });

  it('reads UTF-16 with half a surrogate in it, and counts the damage', () => {
    const read = decode(encode(`甲\ud842乙`, { encoding: 'utf-16le', mark: true }));
    assert.deepEqual(read, { text: '甲\uFFFD乙', encoding: 'utf-16le', mark: true, damaged: 1 });
  });

  it('never throws, and gives either text or the reason why not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        const read = decode(bytes);
        assert.ok(typeof read === 'string' ? ['binary', 'undecodable'].includes(read) : typeof read.text === 'string');
      }),
    );
  });
});

describe('encode', () => {
  it('writes back the very bytes that were read as GB18030', () => {
    // Every character that the runtime can read, two bytes or four.
    let all = '';
    for (let point = 0x80; point < 0x10000; point++) {
      if (point < 0xd800 || point > 0xf8ff) all += String.fromCodePoint(point);
    }
    all += '𠀀𪚥\u{2ffff}\u{10ffff}';
    const back = [...new TextDecoder('gb18030').decode(encode(all, { encoding: 'gb18030', mark: false }))];
    const lost = [...all].filter((character, index) => character !== back[index]);
    assert.deepEqual(
      lost.map(character => character.codePointAt(0)?.toString(16)),
      [],
    );
  });

  it('agrees with another program on the characters in use', () => {
    let han = '';
    for (let point = 0x4e00; point <= 0x9fa5; point++) han += String.fromCodePoint(point);
    const ours = encode(han + sample, { encoding: 'gb18030', mark: false });
    assert.ok(Buffer.from(ours).equals(iconv.encode(han + sample, 'gb18030')));
  });

  it('and decode are inverse for any text in any encoding', () => {
    const encoding = fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), encoding, (text, name) => {
        fc.pre(!text.startsWith('\uFEFF'));
        const read = decode(encode(text, { encoding: name, mark: true }));
        assert.deepEqual(read, { text, encoding: name, mark: true, damaged: 0 });
      }),
    );
  });
});
