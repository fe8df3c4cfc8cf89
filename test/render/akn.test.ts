/** Akoma Ntoso: valid against the schema of OASIS, the same words as the text, the ids and references of the document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sax from 'sax';
import { globSync } from 'tinyglobby';
import { validateXML } from 'xmllint-wasm';
import { toAkomaNtoso } from '../../server/render/akn/akn.js';
import { documentOf } from '../../server/render/compose.js';
import { articlesOf, type OfficialDocument } from '../../server/render/document.js';
import { toText } from '../../server/render/text.js';
import { drafts } from '../grammar/drafts.js';
import { analysed } from './rendered.js';

const schema = (name: string) => ({ fileName: name, contents: readFileSync(`test/render/schemas/${name}`, 'utf8') });

function akn(draft: string, language: 'zh' | 'en' = 'zh') {
  const analysis = analysed(draft, 'draft', []);
  const document = documentOf(analysis, { language });
  assert.ok(document);
  return { document, xml: toAkomaNtoso(document, analysis) };
}

async function faultsOf(...files: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: files.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
    schema: [schema('akomantoso30.xsd')],
    preload: [schema('xml.xsd')],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

function wordsIn(xml: string): string {
  return elementsOf(xml)
    .filter(({ name }) => ['preface', 'body', 'attachments'].includes(name))
    .map(({ text }) => text.replaceAll(/\n *|[\t 　]/gu, ''))
    .join('');
}

/** Of the text, without bars and the line under the head of a table. */
function wordsOf(document: OfficialDocument): string {
  return toText(document)
    .replaceAll(/^\|[-|]+\|$/gmu, '')
    .replaceAll(/[|\s]+/gu, '');
}

/** Elements with their attributes and the words inside, in order. */
function elementsOf(xml: string) {
  const found: { readonly name: string; readonly attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = text => {
    for (const element of open) element.text += text;
  };
  parser.write(xml).close();
  return found;
}

const everything = `法规 “某市信用管理办法” / "Measures of X" {
  制定机关：“某市人民政府”、“某市信用委员会”
  文件类型：地方政府规章；文号：某府令第3号
  发布：2026-02-01；施行：2026-03-01；有效期至：2031-02-28
  依据：《中华人民共和国政府采购法》
  废止：《某市环保黑名单管理规定（试行）》（某环发〔2019〕3号）
  修改：《某市公共信用信息条例》
  章 “总则”
  节 “原则”
  条 甲 “应当 <诚实> & “守信”：” { 项 “甲；”；项 “乙：”；项 “1. 丙；”；项 “2. 丁。”；款 “不履行前款义务的，见{甲}和{没有}。” }
  章 “评价”
  信用评价 评价 “企业信用评价” {
    对象：企业
    分值：0 至 12，整数；起评：9 分；周期：1 年
    扣分 罚款 “受到罚款处罚的，按照罚款金额扣分”：按 罚款金额 {
      不满 5 万元：1 分；5 万元 至 20 万元：2 分；超过 20 万元：4 分
    }，有效 12 个月
    等级 { 绿：9 分以上；黄：5 至 8；红：不满 5 分 }
  }
  附件 “名录”
  条 “表，见{甲}。”
  附件 “另一个名录”
  条 “《某市规定》的表。” { 项 “一；”；项 “二。” }
}`;

describe('render: Akoma Ntoso', function () {
  this.timeout(60_000);

  const examples = globSync('examples/*.creg').sort();

  it('every example is valid, in its language', async () => {
    assert.ok(examples.length >= 10);
    const files = examples.map(file => akn(readFileSync(file, 'utf8'), file.endsWith('.en.creg') ? 'en' : 'zh').xml);
    assert.deepEqual(await faultsOf(...files), []);
  });

  it('everything at once is valid, in either language', async () => {
    assert.deepEqual(await faultsOf(akn(everything).xml, akn(everything, 'en').xml), []);
  });

  it('every generated draft is valid, and has the words of its text', async () => {
    const made = fc.sample(drafts, { numRuns: 60 }).flatMap(({ zh }) => {
      const analysis = analysed(zh, 'draft', []);
      const document = documentOf(analysis, { language: 'zh' });
      // A body without any article is not valid, and no text.
      return document && document.parts.length > 0 ? [{ document, xml: toAkomaNtoso(document, analysis) }] : [];
    });
    assert.ok(made.length > 20);
    assert.deepEqual(await faultsOf(...made.map(({ xml }) => xml)), []);
    for (const { document, xml } of made) assert.equal(wordsIn(xml), wordsOf(document));
  });

  it('what is wrong is found: the schema is asked', async () => {
    const wrong = akn(everything).xml.replace('<body eId="body">', '<body eId="body"><nonsense/>');
    const [fault] = await faultsOf(wrong);
    assert.match(fault ?? '', /nonsense/u);
  });

  it('has the words of the text, no more and no less', () => {
    const { document, xml } = akn(everything);
    assert.equal(wordsIn(xml), wordsOf(document));
  });

  it('has no space where the text has none: neighbouring titles', () => {
    const { xml } = akn('法规 “某市办法” { 施行：2026-03-01；条 “《甲法》《乙法》”；条 “依照《甲法》和《乙法》。” }');
    assert.match(xml, /<p><ref [^>]*>《甲法》<\/ref><ref [^>]*>《乙法》<\/ref>。?<\/p>/u);
  });

  it('has the ids of the document, each once, and every reference inside leads to one', () => {
    const { document, xml } = akn(everything);
    const elements = elementsOf(xml);
    const ids = elements.flatMap(({ attributes }) => attributes.eId ?? []);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
    for (const { id, paragraphs } of articlesOf(document)) {
      assert.ok(ids.includes(id), id);
      for (const paragraph of paragraphs) assert.ok(ids.includes(paragraph.id), paragraph.id);
    }
    const pointed = elements.flatMap(({ attributes: { href, refersTo, source, start, end, as } }) =>
      [href, refersTo, source, start, end, as].flatMap(each => (each?.startsWith('#') ? [each.slice(1)] : [])),
    );
    assert.ok(pointed.length > 20);
    assert.deepEqual(
      pointed.filter(id => !ids.includes(id)),
      [],
    );
  });

  it('says who issued it, under which number, when, in which language, and what it repeals and names', () => {
    const elements = elementsOf(akn(everything).xml);
    const values = (name: string, attribute: string) =>
      elements.filter(each => each.name === name).map(({ attributes }) => attributes[attribute]);
    assert.deepEqual(values('FRBRnumber', 'value')[0], '某府令第3号');
    assert.deepEqual(values('FRBRlanguage', 'language')[0], 'zho');
    assert.deepEqual(values('eventRef', 'date'), ['2026-02-01', '2026-03-01', '2031-02-28']);
    assert.deepEqual(values('TLCOrganization', 'showAs'), ['某市人民政府', '某市信用委员会', 'Creg']);
    assert.deepEqual(values('textualMod', 'type'), ['repeal', 'substitution']);
    assert.deepEqual(values('destination', 'href')[1], '/akn/cn/act/某市公共信用信息条例');
    assert.ok(values('ref', 'href').some(href => href?.endsWith('/中华人民共和国政府采购法')));
    assert.deepEqual(values('docDate', 'date'), ['2026-02-01']);
    assert.deepEqual(
      elements.filter(({ name }) => name === 'placeholder').map(({ text }) => text),
      ['〔引用“没有”〕'],
    );
  });
});
