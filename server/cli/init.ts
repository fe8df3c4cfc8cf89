/** `creg init`: a workspace to begin with. What is there already stays as it is. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Face } from '../../grammar/index.js';
import { shownName } from '../disk/find-files.js';
import { faultOfWriting } from '../disk/write-file.js';
import { type Arguments, optionOf } from './arguments.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { sentenceOf } from './faults.js';
import { type Language, ownLanguage } from './language.js';
import casesEn from './starter/cases.en.creg';
import casesZh from './starter/cases.zh.creg';
import listEn from './starter/list.en.creg';
import listZh from './starter/list.zh.creg';

export function init(call: Arguments, around: Surroundings): ExitStatus {
  const own = ownLanguage((optionOf(call, 'lang') ?? 'auto') as Language, around.env);
  if (call.operands.length > 1) {
    return refuse(around, own, { zh: 'creg init 后面只写一个文件夹', en: 'creg init takes one folder' });
  }
  const [named = '.'] = call.operands;
  if (named === '') return refuse(around, own, sentenceOf({ name: named, fault: 'no-name' }));
  const folder = resolve(around.cwd, named);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    return refuse(around, own, { zh: `「${named}」是文件，不是文件夹`, en: `“${named}” is a file, not a folder` });
  }
  for (const [name, text] of Object.entries(filesIn(own))) {
    const path = join(folder, name);
    const shown = shownName(path, around.cwd);
    try {
      mkdirSync(dirname(path), { recursive: true });
      // Fails where there is such a file, whoever made it in the meantime.
      writeFileSync(path, text, { flag: 'wx' });
      around.out.write(own === 'zh' ? `写入  ${shown}\n` : `written  ${shown}\n`);
    } catch (error) {
      if (!isThere(error)) return refuse(around, own, sentenceOf({ name: shown, ...faultOfWriting(error) }));
      say(around, own, { zh: `已有「${shown}」，没有改动`, en: `“${shown}” is there already and was left alone` });
    }
  }
  const inside = call.operands.length === 0 ? '' : ` ${inShell(named)}`;
  around.out.write(
    own === 'zh'
      ? `\n接着试：creg lint${inside}　creg test${inside}\n`
      : `\nNext: creg lint${inside}, creg test${inside}\n`,
  );
  return 0;
}

/** As it must be typed. */
function inShell(word: string): string {
  return /^[\w./\\:~\u4e00-\u9fff-]+$/.test(word) ? word : `"${word}"`;
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function filesIn(face: Face): Readonly<Record<string, string>> {
  return face === 'zh'
    ? { 'creg.json': configZh, 'drafts/list.creg': listZh, 'cases/list.creg': casesZh, 'README.md': readmeZh }
    : { 'creg.json': configEn, 'drafts/list.creg': listEn, 'cases/list.creg': casesEn, 'README.md': readmeEn };
}

const configZh = `{
  // 本文件所在的文件夹是工作区：里面的草案可以互相使用。全部设置：creg config --schema
  // 检查的级别：error warning info hint off，写代码或者类别
  "severity": {
    // "clarity/unformalised": "off"
  },
  // 从哪一级起 creg lint 的退出码为 1
  "failOn": "error"
}
`;

const configEn = `{
  // The folder of this file is a workspace: its drafts may use each other. All settings: creg config --schema
  // Levels of checks: error, warning, info, hint or off, by code or category.
  "severity": {
    // "clarity/unformalised": "off"
  },
  // creg lint exits with 1 from this level on.
  "failOn": "error"
}
`;

const readmeZh = `# 信用法规草案

- \`drafts/\` 是草案，\`cases/\` 是案例：草案应当怎样适用。
- \`creg lint\` 检查草案和现有法规文本，\`creg test\` 运行案例，\`creg explain 代码\` 说明一项检查。
- 确有理由可以放过的问题，在前一行写：\`// creg-allow 代码: 理由；依据：……；批准：……；至：2027-03-01\`。
- 已有很多旧问题时，在 \`creg.json\` 里写 \`"baseline": "baseline.json"\`，运行一次 \`creg lint --update-baseline\`，以后只报告新的。
- 旧文本可以先变成草案：\`creg import 文件 --write\`。
`;

const readmeEn = `# Drafts of credit regulations

- \`drafts/\` holds the drafts, \`cases/\` the cases that say how they are to be applied.
- \`creg lint\` checks drafts and existing texts, \`creg test\` runs the cases, \`creg explain CODE\` tells what a check means.
- A finding that may stand is permitted on the line before it:
  \`// creg-allow CODE: reason; basis: …; approved: …; until: 2027-03-01\`.
- Where there are many old findings, put \`"baseline": "baseline.json"\` into \`creg.json\` and run
  \`creg lint --update-baseline\` once: from then on only new ones are told.
- An existing text becomes a draft by \`creg import FILE --write\`.
`;
