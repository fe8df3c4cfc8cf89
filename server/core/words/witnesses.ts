/** A witness on one line: `处罚种类 = 罚款；罚款金额 = 600 元；有履行能力 → 列入名单`. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import type { Witness } from '../finding.js';

export function witnessInWords({ facts, verdict }: Witness, language: Face): string {
  const stated = Object.entries(facts).map(([name, value]) => statement(name, value));
  return `${stated.join(language === 'zh' ? '；' : '; ')} → ${verdict[language]}`;
}

/** Whether the message tells the case and its verdict already: then nobody wants to read it twice. */
export function isToldIn(message: Bilingual, { verdict }: Witness, language: Face): boolean {
  // In a sentence the verdict does not begin with a capital.
  return message[language].toLowerCase().includes(verdict[language].toLowerCase());
}

/** As a case states it; facts are in the face of the file, whatever the language. */
function statement(name: string, value: string): string {
  if (value === '是' || value === 'yes') return name;
  if (value === '否') return `非 ${name}`;
  if (value === 'no') return `not ${name}`;
  return /^[<>≤≥]/u.test(value) ? `${name} ${value}` : `${name} = ${value}`;
}
