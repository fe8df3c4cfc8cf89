/** Norms in words: the clause that a finding rests on, and what a citation names. */
import type { Citation, DocumentNumber, Face } from '../../grammar/index.js';
import type { Finding } from '../core/finding.js';
import { standardCited } from '../core/law/cited.js';
import type { Requirement, Standard } from '../core/model.js';
import { type BindingClause, type Norms, requirementsFor } from '../core/norms/norms.js';
import { say } from './language.js';
import { literal } from './markdown.js';

/** The clauses in force that the finding's code reports. */
export function normsOf(norms: Norms, finding: Finding): readonly BindingClause[] {
  return requirementsFor(norms, finding.code);
}

/** `依据：《…》（国办发〔2020〕49号）四（六），自2020-12-07起施行；核对过原文。` with what the clause says below it. */
export function describeClause({ standard, requirement }: BindingClause, face: Face): string {
  const t = say(face);
  const lines = [
    `${t({ zh: '依据：', en: 'Norm: ' })}${documentName(standard, face)} ${literal(requirement.source ?? '')}`.trimEnd(),
  ];
  const notes = [dateOf(requirement.effective ?? standard.effective, face), confidence(requirement, face)];
  lines.push(notes.filter(note => note !== '').join(t({ zh: '；', en: '; ' })));
  const said = requirement.wording?.[face] ?? requirement.wording?.zh ?? requirement.wording?.en;
  const quoted = said === undefined ? '' : `\n\n> ${literal(said.replace(/\s*\n\s*/g, ' '))}`;
  return lines.filter(line => line !== '').join('  \n') + quoted;
}

/** What is known here of a cited document; undefined where nothing is. */
export function describeCitation(cited: Citation | DocumentNumber, norms: Norms, face: Face): string | undefined {
  const standard = standardCited(cited.kind === 'Citation' ? cited : { number: cited.text }, norms);
  if (!standard) return undefined;
  const t = say(face);
  const date = dateOf(standard.effective, face);
  const binds = t({ zh: '它约束这份草案。', en: 'It binds this draft.' });
  return `${documentName(standard, face)}${date === '' ? '' : `  \n${date}`}\n\n${binds}`;
}

function documentName({ title, number }: Standard, face: Face): string {
  const named = face === 'zh' ? `《${literal(title)}》` : `“${literal(title)}”`;
  if (number === undefined) return named;
  return face === 'zh' ? `${named}（${literal(number)}）` : `${named} (${literal(number)})`;
}

function dateOf(day: string | undefined, face: Face): string {
  if (day === undefined) return '';
  return say(face)({ zh: `自 ${day} 起施行`, en: `in force since ${day}` });
}

export function confidence({ checked }: Requirement, face: Face): string {
  return confidences[checked][face];
}

const confidences = {
  original: { zh: '核对过原文', en: 'read in the original' },
  secondary: { zh: '据转述，未见原文', en: 'known at second hand' },
  unread: { zh: '未核对', en: 'not verified' },
} as const;
