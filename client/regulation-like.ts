/** Whether a text is a regulation beyond doubt: two signs at once, since no other text may be taken for one. */

/** A first line that is a title of its kind and nothing else, and a line that begins with the first chapter or article. */
export function isRegulation(text: string): boolean {
  const start = text.slice(0, 20_000).replace(/^\uFEFF/, '');
  const [first = ''] = start.trimStart().split(/\r?\n/, 1);
  return title.test(first.replace(/^#+/, '').trim()) && opening.test(start);
}

const title =
  /^[^。，；：？！《》“”、]{2,48}(?:条例|办法|规定|细则)(?:[（(](?:试行|暂行|草案|征求意见稿|修订|修正)[^（()）]{0,12}[）)])?$/u;

const opening = /^[#* \t\u3000]*第[ \u3000]*[一1１][ \u3000]*[条章][\s\u3000【*]/mu;
