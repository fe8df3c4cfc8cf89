/** Types the words of a head: the new name, its alias, `于` of a case, `依据` of a measure. */
import { joinGlued } from './scan-names.js';
import { endOf, makeToken, retype, T, type Token } from './tokens.js';
import { split } from './type-names.js';
import { lastOut, rawAt, type Typer } from './typer.js';

export function headWord(typer: Typer, token: Token): void {
  const top = typer.top;
  if (lastOut(typer)?.tokenType === T.Slash) {
    pushName(typer, token);
    return;
  }
  if (top.opener?.key === 'case' && onWord(typer, token)) return;
  if (underWord(typer, token)) return;
  pushName(typer, token);
  top.named = true;
}

/** A new name takes the digits that touch it: `类型2`. */
function pushName(typer: Typer, token: Token): void {
  const joined = rawAt(typer, typer.at) === token ? joinGlued(typer.raw, typer.at) : undefined;
  const last = joined && joined.next > typer.at + 1 ? rawAt(typer, joined.next - 1) : undefined;
  if (joined && last) {
    const image = typer.text.slice(token.startOffset, endOf(last));
    typer.out.push(makeToken(T.Name, image, token.startOffset, joined.text, undefined, token.line));
    typer.at = joined.next - 1;
  } else typer.out.push(retype(token, T.Name, token.text, token.value));
}

function onWord(typer: Typer, token: Token): boolean {
  if (token.text === '于' || token.text === 'on') {
    if (rawAt(typer, typer.at + 1)?.tokenType !== T.Word) return false;
    typer.out.push(retype(token, T.On, 'on', undefined));
    return true;
  }
  if (token.text.charCodeAt(0) !== 0x4e8e || !(typer.top.named || lastOut(typer)?.tokenType === T.Text)) return false;
  const [on, name] = split(token, 1);
  typer.out.push(retype(on, T.On, 'on', undefined), retype(name, T.Name, name.text, undefined));
  return true;
}

/** `依据《…》` in a head, also glued to the name: `提高污水处理费依据《…》`. */
function underWord(typer: Typer, token: Token): boolean {
  const next = rawAt(typer, typer.at + 1);
  const source = next?.tokenType === T.Title || next?.tokenType === T.DocumentNumber || next?.tokenType === T.Pin;
  const word = token.text;
  const colon = next?.tokenType === T.Colon;
  const last = lastOut(typer)?.tokenType;
  const alone =
    (word === '依据' || word === 'under' || (word === 'basis' && colon)) &&
    (source || colon || typer.top.named || last === T.Text);
  if (alone) {
    typer.out.push(retype(token, T.Under, 'under', undefined));
    if (colon) typer.at++;
    typer.top.mode = 'values';
    typer.top.heading = 'basis';
    return true;
  }
  if (!source || !word.endsWith('依据') || word.length === 2) return false;
  const [name, under] = split(token, word.length - 2);
  typer.out.push(retype(name, T.Name, name.text, undefined), retype(under, T.Under, 'under', undefined));
  typer.top.named = true;
  typer.top.mode = 'values';
  typer.top.heading = 'basis';
  return true;
}
