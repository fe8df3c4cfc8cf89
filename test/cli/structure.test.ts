/** `creg lint --explain-structure`: what was recognised in a text and in a draft, in both languages. */
import assert from 'node:assert/strict';
import { docx, p } from '../disk/docx-files.js';
import { scratch } from '../disk/scratch.js';
import { creg, expectStatus, golden, orphans } from './creg.js';

const text = `云湖市风筝信用管理办法（试行）

（2031年3月5日云湖市人民政府令第8号公布）

第一章 总则
第一条 为了规范放飞，根据《云湖市风筝条例》，制定本办法。
第二条 本办法所称屡次，是指一年内三次以上。
第二章 列入
第三条 放飞者有下列情形之一的，由体育主管部门列入严重失信主体名单：
（一）屡次因违规放飞受到行政处罚的；
（二）有履行能力而拒不履行行政处罚决定的。
未成年人不列入严重失信主体名单。
第四条 作出列入决定前，应当书面告知当事人列入的事由、依据和依法享有的权利。
第五条 当事人对列入严重失信主体名单有异议的，可以自收到决定之日起三十日内提出，主管部门应当在五个工作日内答复。
第六条 严重失信主体名单的公示期限为一年。
第七条 被列入名单满六个月、已经纠正违法行为的，可以申请信用修复。
第八条 列入所依据的行政处罚决定被撤销的，应当移出严重失信主体名单。
第九条 对列入严重失信主体名单的，依照《云湖市风筝条例》第十二条限制其参加比赛。
第三章 附则
第十条 本办法自2031年5月1日起施行，有效期二年。
`;

const draft = `法规 “云湖市风筝信用管理办法” {
  制定机关：“云湖市体育局”
  施行：2031-05-01
  黑名单 失信 “严重失信主体名单” {
    情形 屡次 “一年内受到三次以上行政处罚的” { 当：一年内 行政处罚 ≥ 3 次 }
    程序 { 告知：书面，载明 事由、依据、权利 }
    期限：1 年
    移出：期限届满
  }
}
`;

describe('creg lint --explain-structure', () => {
  for (const language of ['zh', 'en'] as const) {
    it(`shows what a text was read as, in ${language}`, () => {
      const cwd = scratch({ 'a.txt': text });
      const answer = creg(['lint', '--explain-structure', '--lang', language, 'a.txt'], { cwd });
      expectStatus(answer, 0);
      golden(`structure.text.${language}.txt`, answer.stdout);
      assert.equal(answer.stderr, '');
    });
  }

  it('shows what a draft was read as', () => {
    const answer = creg(['lint', '--explain-structure', 'a.creg'], { cwd: scratch({ 'a.creg': draft }) });
    expectStatus(answer, 0);
    golden('structure.draft.zh.txt', answer.stdout);
  });

  it('says of a Word document which paragraph', () => {
    const body = p('云湖市风筝办法') + p('第一条 放飞者被吊销许可证的，列入严重失信主体名单。');
    const cwd = scratch({ 'a.docx': docx({ body }) });
    const { stdout } = creg(['lint', '--explain-structure', 'a.docx'], { cwd });
    assert.match(stdout, /情形 +第一条 {2}放飞者被吊销许可证的，列入严重失信主体名单。 {2}第 2 段/);
  });

  it('reports nothing, whatever there is', () => {
    const cwd = scratch({ 'a.txt': text.replace('为一年', '长期有效'), 'b.txt': text });
    const answer = creg(['lint', '--explain-structure', 'a.txt', 'b.txt'], { cwd });
    expectStatus(answer, 0);
    assert.doesNotMatch(answer.stdout, /procedure\//);
    assert.match(answer.stdout, /\n\nb\.txt\n/);
  });

  it('has a golden for each answer and no more', () => {
    assert.deepEqual(
      orphans(name => name.startsWith('structure.')),
      [],
    );
  });
});
