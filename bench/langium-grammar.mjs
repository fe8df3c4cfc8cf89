// The same language as a Langium grammar, as far as a grammar with reserved words and no line ends can say it.
import { blockWords, connectives, headWords, statementWords } from '../out/bench/grammar/index.js';

const either = entry => [...entry.zh, ...entry.en].map(word => `'${word}'`).join(' | ');
const conditional = Object.values(headWords).filter(entry => entry.condition);
const plain = Object.values(headWords).filter(entry => !entry.condition);
// A word that begins a block in one place and a heading in another is one keyword here.
const block = Object.values(blockWords).map(either).join(' | ');
const word = name => `(${either(connectives[name])})`;
const statement = name => `(${either(statementWords[name])})`;

export const grammar = `grammar Creg
entry File: statements+=Statement*;
Statement: Fact | Define | Block | Heading | Text;
Fact: ${statement('fact')} head=Head COLON type=(Choice | Items) notes+=Text*;
Choice: many=('之一' | '若干') set=MemberSet;
MemberSet: '{' members+=Member (SEP members+=Member)* '}';
Member: name=ID ('/' alias=ID)? set=MemberSet?;
Define: ${statement('define')} head=Head COLON condition=Condition notes+=Text*;
Block: word=(${block}) head=Head (${word('under')} basis=Items)? body=Body?;
Head: {infer Head} (name=ID ('/' alias=ID)?)? wordings+=Text*;
Body: {infer Body} '{' statements+=Statement* '}';
Heading: word=(${conditional.map(either).join(' | ')}) COLON condition=Condition wordings+=Text* END?
  | word=(${plain.map(either).join(' | ')}) COLON items=Items body=Body? END?;
Items: items+=Item (SEP items+=Item)*;
Item: elements+=Element+;
Element: Text | Citation | Pin | DocNo | DateValue | Group | Range | Ref;
Text: value=TEXT;
Citation: title=TITLE;
Pin: value=PIN;
DocNo: value=DOCNO;
DateValue: value=DATE;
Group: '（' items=Items '）';
Ref: name=ID ('/' alias=ID)?;
Range: sign=SIGN? value=NUM unit=ID?;
Condition: left=Or (${word('implies')} right=Or)?;
Or infers Expression: And ({infer Or.left=current} ${word('or')} right=And)*;
And infers Expression: Not ({infer And.left=current} ${word('and')} right=Not)*;
Not infers Expression: {infer Not} ${word('not')} operand=Atom | Atom;
Atom infers Expression: '（' Condition '）' | {infer Prose} value=TEXT | Quantified | Test;
Quantified: kind=('同时' | '下列之一') '{' conditions+=Condition (END? conditions+=Condition)* '}';
Test: window=WINDOW? name=ID relation=(Range | Membership)?;
Membership: operator=('属于' | '含' | '全含' | '满') operand=(Ref | Range | RefSet);
RefSet: '{' names+=Ref (SEP names+=Ref)* '}';
hidden terminal WS: /[ \\t\\r\\n\\u3000]+/;
hidden terminal COMMENT: /\\/\\/[^\\n\\r]*/;
terminal DATE: /\\d{4}(-\\d{2}-\\d{2}|年\\d{1,2}月\\d{1,2}日)/;
terminal WINDOW: /一年内|二年内/;
terminal DOCNO: /[\\u3400-\\u9fff]+〔\\d{4}〕\\d+号/;
terminal PIN: /第[一二三四五六七八九十百]+条(第[一二三四五六七八九十]+款)?(第[一二三四五六七八九十]+项)?/;
terminal TITLE: /《[^》]*》/;
terminal TEXT: /“[^”]*”/;
terminal NUM: /\\d+/;
terminal SIGN: /≥|≤|>=|<=|=|>|</;
terminal SEP: /[、，,]/;
terminal COLON: /[：:]/;
terminal END: /[；;。]/;
terminal ID: /[A-Za-z\\u3400-\\u9fff][A-Za-z0-9\\-\\u3400-\\u9fff]*/;
`;
