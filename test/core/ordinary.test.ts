/** Ordinary regulations: where they speak of credit, and what in them is none of it. All texts are invented. */
import assert from 'node:assert/strict';
import { parseStatute } from '../../grammar/index.js';
import { isOnCredit } from '../../server/core/ordinary.js';
import { read } from '../../server/core/read.js';

const plain = Array.from({ length: 14 }, (_, i) => `第${i + 20}条 风筝线的长度由放飞人量好。`).join('\n');

function modelOf(title: string, articles: string) {
  const text = `${title}\n${articles}\n${plain}`;
  return read('text', text, parseStatute(text));
}

describe('ordinary regulations', () => {
  it('are about something else than credit, and long enough to tell', () => {
    const article = '第九条 无证放飞的，记入信用档案。';
    assert.equal(modelOf('云湖市风筝管理条例', article).ordinary, true);
    assert.equal(modelOf('云湖市风筝信用管理办法', article).ordinary, false);
    const short = `云湖市风筝管理条例\n${article}`;
    assert.equal(read('text', short, parseStatute(short)).ordinary, false);
  });

  it('speak of credit in the articles that name it', () => {
    const model = modelOf('云湖市风筝管理条例', '第八条 放飞经费列入财政预算。\n第九条 无证放飞的，记入信用档案。');
    const spoken = model.clauses.filter(clause => clause.article && isOnCredit(model, clause));
    assert.deepEqual([...new Set(spoken.map(({ article }) => article))], ['第九条']);
  });

  it('keep rolls and catalogues that list no offender', () => {
    const rolls = [
      '推荐的候选人都应当列入候选人名单，不得调换。',
      '名胜保护不力的，列入濒危名单，并予以公布。',
      '外商投资按照国务院发布的负面清单执行。',
    ];
    for (const roll of rolls) assert.deepEqual(modelOf('云湖市风筝管理条例', `第九条 ${roll}`).lists, [], roll);
    const [list] = modelOf('云湖市风筝管理条例', '第九条 无证放飞、拒不改正的，列入不良行为记录名单。').lists;
    assert.equal(list?.kind, 'blacklist');
  });
});
