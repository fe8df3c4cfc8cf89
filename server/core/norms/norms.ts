/** The norms that bind a file on a day: standards and the lexicon, shipped ones and those of the workspace. */

import type { Formula } from '../../logic/formula.js';
import type { Offence } from '../finding.js';
import type { Laws } from '../law/laws.js';
import type { Day, LexiconPhrase, Requirement, Standard } from '../model.js';

export interface Norms {
  /** The day the file is held against: `--as-of`, else a draft's 施行, else today as the caller says. */
  readonly asOf: Day;
  /** Standards in force on that day whose territory holds the file's. */
  readonly standards: readonly Standard[];
  readonly phrases: readonly LexiconPhrase[];
  /** What vocabularies state to hold always (已知). */
  readonly givens: readonly Formula[];
  /** The catalogue of law, in which citations are looked up. */
  readonly laws: Laws;
}

/** A requirement together with the standard it stands in. */
export interface BindingClause {
  readonly standard: Standard;
  readonly requirement: Requirement;
}

/** How a clause is cited: 国办发〔2020〕49号 四（六）; by its title where the standard has no number. */
export function citationOf({ standard, requirement }: BindingClause): string {
  return [standard.number ?? standard.title, requirement.source].filter(Boolean).join(' ');
}

/** What it is to offend a clause: a norm read at second hand warns at most. */
export function offenceOf(clause: BindingClause): Offence {
  const { uri, at, wording, checked } = clause.requirement;
  const { zh, en } = wording ?? {};
  const norm = citationOf(clause);
  return {
    norm,
    // So that the reader can open it.
    place: { uri, at, message: { zh: `${norm}：${zh ?? en ?? ''}`, en: `${norm}: ${en ?? zh ?? ''}` } },
    ...(checked === 'secondary' && { cap: 'warning' }),
  };
}

/** The requirements in force that a code reports, first the one read best. */
export function requirementsFor(norms: Norms, code: string): readonly BindingClause[] {
  const codes = byCode.get(norms) ?? new Map<string, readonly BindingClause[]>();
  byCode.set(norms, codes);
  const known = codes.get(code) ?? findRequirements(norms, code);
  codes.set(code, known);
  return known;
}

/** Checks ask it of every criterion. */
const byCode = new WeakMap<Norms, Map<string, readonly BindingClause[]>>();

function findRequirements(norms: Norms, code: string): readonly BindingClause[] {
  const found: BindingClause[] = [];
  for (const standard of norms.standards) {
    for (const requirement of standard.requirements) {
      if (requirement.codes.includes(code) && inForce(requirement, norms.asOf)) found.push({ standard, requirement });
    }
  }
  const rank = { original: 0, secondary: 1, unread: 2 };
  return found.sort((a, b) => rank[a.requirement.checked] - rank[b.requirement.checked]);
}

/** Whether something dated is in force on a day; what has no date always is. Both ends are inclusive. */
export function inForce(dated: { readonly effective?: Day; readonly expires?: Day }, day: Day): boolean {
  return (dated.effective ?? day) <= day && day <= (dated.expires ?? day);
}
