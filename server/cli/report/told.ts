/** A finding in the words of its file's language, for formats that show one text and no more. */
import type { Face } from '../../../grammar/index.js';
import type { Finding, Fix } from '../../core/finding.js';
import { witnessInWords } from '../../core/words/witnesses.js';
import type { CheckedFile, CheckedFinding } from './checked.js';

/** The findings that nobody has given a reason against. */
export function open(file: CheckedFile): readonly CheckedFinding[] {
  return file.findings.filter(finding => !finding.suppressed);
}

/** `例如：…`: the case that shows the trouble; undefined where there is none. */
export function caseLine({ witness }: Finding, language: Face): string | undefined {
  if (!witness) return undefined;
  return `${language === 'zh' ? '例如：' : 'E.g.: '}${witnessInWords(witness, language)}`;
}

/** `依据：…`: the clause of the norm, with its words where they are at hand. */
export function normLine(finding: Finding, language: Face): string | undefined {
  const { norm } = finding;
  if (norm === undefined) return undefined;
  const clause = finding.related?.find(({ message }) => message[language].startsWith(norm));
  return `${language === 'zh' ? '依据：' : 'Norm: '}${clause ? clause.message[language] : norm}`;
}

/** `改法：…`; what changes the meaning says so. */
function fixLine({ title, kind }: Fix, language: Face): string {
  const note = { zh: '（会改变意思）', en: ' (changes the meaning)' }[language];
  return `${language === 'zh' ? '改法：' : 'Fix: '}${title[language]}${kind === 'meaning' ? note : ''}`;
}

/** Message, case, norm and ways out, a line each. */
export function allLines(finding: Finding, language: Face): readonly string[] {
  return [
    finding.message[language],
    caseLine(finding, language),
    normLine(finding, language),
    ...(finding.fixes ?? []).map(fix => fixLine(fix, language)),
  ].filter(line => line !== undefined);
}

/** The message and the short citation of the norm on one line: `… （国办发〔2020〕49号 四（六））`. */
export function oneLine({ message, norm }: Finding, language: Face): string {
  const text = message[language].replace(/\s+/gu, ' ');
  if (norm === undefined) return text;
  return language === 'zh' ? `${text}（${norm}）` : `${text} (${norm})`;
}

/** `第五条（十四）`, or the part of a draft; empty where neither is known. */
export function placeName({ article, item, within }: CheckedFinding, language: Face): string {
  if (article !== undefined || item !== undefined) return `${article ?? ''}${item ?? ''}`;
  return within?.[language] ?? '';
}
