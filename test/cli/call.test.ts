/** Calls: help, version, commands and options that are not there, and options that would do nothing. */
import assert from 'node:assert/strict';
import { commands } from '../../server/cli/options.js';
import { creg, expectStatus, golden, orphans } from './creg.js';

describe('creg', () => {
  it('tells its version', () => {
    for (const word of ['--version', '-v']) {
      const answer = creg([word]);
      expectStatus(answer, 0);
      assert.match(answer.stdout, /^creg \d+\.\d+\.\d+\n$/);
    }
  });

  for (const language of ['zh', 'en'] as const) {
    it(`explains itself in ${language}`, () => {
      const pages = [[], ...Object.keys(commands).map(name => [name])].map(words => {
        const answer = creg([...words, '--help', '--lang', language]);
        expectStatus(answer, 0);
        assert.equal(answer.stderr, '');
        return answer.stdout.replace(/\d+\.\d+\.\d+/, '0.0.0');
      });
      golden(`help.${language}.txt`, pages.join('\n---\n'));
    });
  }

  it('speaks English where the environment asks for it, else Chinese', () => {
    assert.match(creg(['--help'], { env: { LANG: 'en_US.UTF-8' } }).stdout, /drafts and checks/);
    assert.match(creg(['--help'], { env: { LC_ALL: 'en_GB', LANG: 'zh_CN' } }).stdout, /drafts and checks/);
    assert.match(creg(['--help'], { env: { LANG: 'zh_CN.UTF-8' } }).stdout, /起草和检查/);
    assert.match(creg(['help', 'lint'], { env: { LANG: '' } }).stdout, /检查草案/);
  });

  it('called with nothing shows the help on standard error', () => {
    const answer = creg([]);
    expectStatus(answer, 2);
    assert.equal(answer.stdout, '');
    assert.match(answer.stderr, /creg lint/);
  });

  const wrong: readonly (readonly [args: readonly string[], zh: RegExp, en: RegExp])[] = [
    [['lnit'], /没有命令「lnit」；是不是 creg lint？/, /no command “lnit”; did you mean creg lint\?/],
    [['frobnicate'], /creg --help/, /creg --help/],
    [['render'], /后面要写草案/, /needs a draft/],
    [['init', 'a', 'b'], /只写一个文件夹/, /takes one folder/],
    [['config', 'a.creg'], /--explain/, /--explain/],
    [['lint', '--update-baseline', '--fix-dry-run', '.'], /不能与 --fix-dry-run 同用/, /does not go with/],
    [['lint', '--format', 'json', '--show-suppressed', '.'], /只对 --format pretty/, /is for --format pretty/],
    [['lint', '--baseline', 'none.json', 'text.txt'], /没有基线「none.json」/, /no baseline “none.json”/],
    [
      ['lint', '--fromat', 'json'],
      /没有选项 --fromat；是不是 --format？/,
      /no option --fromat; did you mean --format\?/,
    ],
    [['lint', '--xyzzy'], /全部选项：creg lint --help/, /All options: creg lint --help/],
    [['lint', '--jobs', '0'], /要写线程数.*「0」/, /takes a number of threads.*“0”/],
    [['lint', '--jobs', '2', '--fix'], /--jobs 不能与 --fix 同用/, /--jobs does not go with --fix/],
    [['lint', '--cache', '--diff'], /--cache 不能与 --diff 同用/, /--cache does not go with --diff/],
    [['lint', '--since', 'HEAD', '--update-baseline'], /--since 不能与/, /--since does not go with --update-baseline/],
    [['lint', '--watch', '-'], /--watch 等不到标准输入/, /--watch cannot see changes of standard input/],
    [['lint', '--format', 'jsn'], /不能是「jsn」；是不是 json/, /cannot be “jsn”; did you mean json/],
    [['lint', '--output', 'a', '--output', 'b'], /--output 只能用一次/, /--output can be given once only/],
    [['lint', '--output'], /--output 后面缺少 FILE/, /--output needs FILE/],
    [['lint', '--output', '--quiet'], /--output 后面缺少 FILE/, /--output needs FILE/],
    [['lint', '--quiet=yes'], /--quiet 后面不带值/, /--quiet takes no value/],
    [['lint', '--fail-on', 'all'], /不能是「all」/, /cannot be “all”/],
    [['lint', '--as-of', '2026-02-30'], /要写日期.*2026-02-30/, /takes a day.*2026-02-30/],
    [['lint', '--as-of', 'today'], /要写日期/, /takes a day/],
    [['lint', '--max-warnings', '-1'], /缺少 N/, /needs N/],
    [['lint', '--max-warnings', 'few'], /整数/, /whole number/],
    [
      ['lint', '--severity', 'clarity/catch-al=off'],
      /是不是 clarity\/catch-all？/,
      /did you mean clarity\/catch-all\?/,
    ],
    [['lint', '--severity', 'clarity/catch-all=loud'], /级别可用/, /a level is/],
    [['lint', '--severity', 'clarity/catch-all'], /代码=级别/, /CODE=LEVEL/],
    [['lint', '--stdin-filename', 'a.creg'], /只与标准输入/, /goes with standard input/],
    [['lint', '--fix', '-'], /用 --fix-dry-run/, /use --fix-dry-run/],
    [['lint', '--fix', '--fix-dry-run', '.'], /只能用一个/, /use either/],
    [['lint', '--format', 'json', '--no-color'], /不起作用/, /does nothing/],
    [['lint', '--standard', 'none.creg'], /没有「none.creg」/, /no file “none.creg”/],
    [['format', '--check', '--write', '.'], /只能用一个/, /use either/],
    [['format', '--write', '-'], /不能写回/, /cannot be written back/],
    [['format', '.'], /不止一个文件/, /more than one file/],
    [['format', 'text.txt'], /不是草案/, /is no draft/],
    [['lint', '--explain-structure', '--format', 'json', 'text.txt'], /不检查/, /does not check/],
    [['lint', '--explain-structure', '--fix', 'text.txt'], /不检查/, /does not check/],
    [['import'], /后面要写文本文件/, /needs a text/],
    [['import', 'draft.zh.creg'], /已经是草案/, /is a draft \(.creg\) already/],
    [['import', '--write', '--output', 'a.creg', 'text.txt'], /只能用一个/, /use either/],
    [['import', '--write', '-'], /没有地方可写/, /no place beside/],
    [['import', '--force', 'text.txt'], /--force 只与/, /--force goes with/],
    [['import', '--output', 'draft.zh.creg', 'text.txt'], /没有覆盖/, /was not replaced/],
    [['import', 'none.docx'], /没有「none.docx」/, /no file “none.docx”/],
    [['explain'], /后面写一个代码/, /takes one code/],
    [['explain', 'catch-all'], /是不是 clarity\/catch-all？/, /did you mean clarity\/catch-all\?/],
    [['explain', 'nothing/like-it-at-all'], /creg checks/, /creg checks/],
    [['checks', 'a.creg'], /creg lint/, /creg lint/],
    [['server'], /--stdio/, /--stdio/],
    [['server', '--stdio', '--node-ipc'], /一个通道/, /one channel/],
  ];
  for (const [args, zh, en] of wrong) {
    it(`refuses ${args.join(' ')} in one line`, () => {
      for (const [language, sentence] of [
        ['zh', zh],
        ['en', en],
      ] as const) {
        const answer = creg(args, { env: { LANG: language === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8' } });
        expectStatus(answer, 2);
        assert.equal(answer.stdout, '');
        assert.match(answer.stderr, /^creg: [^\n]*\n$/);
        assert.match(answer.stderr, sentence);
      }
    });
  }

  it('has a golden help for each language and no more', () => {
    assert.deepEqual(
      orphans(name => name.startsWith('help.')),
      [],
    );
  });
});
