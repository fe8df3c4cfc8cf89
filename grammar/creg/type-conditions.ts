/** Types the words of conditions: connectives, relations, groups. */
import { scanChineseQuantity } from '../values/quantity.js';
import { openVirtual } from './braces.js';
import { joiners } from './spellings.js';
import { endOf, retype, T, type Token } from './tokens.js';
import { type AmountValue, bound, inner, within } from './type-amounts.js';
import { asVisible, cutOrName, longestPhrase, widen } from './type-names.js';
import { frame, lastOut, rawAt, type Typer } from './typer.js';

export function typeConditionWord(typer: Typer, token: Token): void {
  const phrase = longestPhrase(typer, token);
  if (quantifier(typer, token, phrase)) return;
  const joiner = joiners.get(phrase);
  if (joiner) {
    const member = joiner.type === T.Membership;
    typer.out.push(retype(token, joiner.type, joiner.text, member ? phrase : undefined));
    if (member && rawAt(typer, typer.at + 1)?.tokenType === T.Word && lacksBrace(typer, typer.at + 1))
      openPart(typer, 'set');
    return;
  }
  if (bound(typer, token, phrase) || inner(typer, token) || within(typer, token)) return;
  if (asVisible(typer, token)) return;
  cutOrName(typer, token, false);
}

/** 同时, 下列之一, 至少 2 项 before `{`. */
function quantifier(typer: Typer, token: Token, phrase: string): boolean {
  if (phrase === '同时' || phrase === 'all of') return quantify(typer, token, 'all', 1);
  if (phrase === '下列之一' || phrase === 'any of') return quantify(typer, token, 'any', 1);
  if (phrase === '至少' || phrase === 'at least') {
    const amount = rawAt(typer, typer.at + 1);
    const of = rawAt(typer, typer.at + 2);
    if (amount?.tokenType === T.Amount && (of?.text === '项' || of?.text === 'of')) {
      return quantify(typer, token, Number((amount.value as AmountValue).value), 3);
    }
    const spelled = amount?.tokenType === T.Word ? scanChineseQuantity(amount.text, 0) : undefined;
    if (amount && spelled?.unit === '项' && spelled.end === amount.text.length) {
      return quantify(typer, token, Number(spelled.value), 2);
    }
    return false;
  }
  if (!phrase.startsWith('至少')) return false;
  const spelled = scanChineseQuantity(phrase, 2);
  if (spelled?.unit === '项' && spelled.end === phrase.length) return quantify(typer, token, Number(spelled.value), 1);
  return false;
}

function quantify(typer: Typer, token: Token, count: 'all' | 'any' | number, ahead: number): boolean {
  const braced = rawAt(typer, typer.at + ahead)?.tokenType === T.LCurly;
  const lacking = typer.surplus > 0 && (typeof count === 'string' || lacksBrace(typer, typer.at + ahead));
  if (!braced && !lacking) return false;
  const last = rawAt(typer, typer.at + ahead - 1);
  if (last && last !== token && ahead > 1) widen(typer, token, endOf(last), T.Quantifier);
  typer.at += ahead - 1;
  typer.out.push(retype(token, T.Quantifier, '', count));
  if (!braced) openPart(typer, 'conditions');
  return true;
}

/** Whether the brace before a token was left out: the file closes one too many, and a line or a list begins here. */
export function lacksBrace(typer: Typer, at: number): boolean {
  const next = rawAt(typer, at);
  if (typer.surplus === 0 || !next) return false;
  return next.line || rawAt(typer, at + 1)?.tokenType === T.Comma;
}

function lastEnd(typer: Typer): number {
  const last = lastOut(typer);
  return last ? endOf(last) : 0;
}

export function openPart(typer: Typer, kind: 'conditions' | 'set' | 'table'): void {
  const mode = kind === 'conditions' ? 'condition' : kind === 'set' ? 'names' : 'values';
  typer.reach = Math.max(typer.reach, lastEnd(typer));
  openVirtual(typer, frame(kind, 0, undefined, mode));
}
