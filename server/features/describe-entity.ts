/** Names in words: what kind of thing it is, its other name, its type, what its declaration says. */
import type { Bilingual, Face } from '../../grammar/index.js';
import type { Entity, EntityKind, Model } from '../core/model.js';
import type { FactDeclaration, FactMember } from '../logic/fact.js';
import { describeClause } from './describe-norm.js';
import { clauseAt } from './find.js';
import { nameIn, say } from './language.js';
import { bold, literal } from './markdown.js';

/** `home` is the model of the file that declares it. */
export function describeEntity(entity: Entity, home: Model | undefined, face: Face): string {
  const t = say(face);
  const kind = kinds[entity.kind][face];
  const other = entity.alias === undefined ? '' : ` / ${literal(entity.alias)}`;
  const owner =
    entity.owner === undefined ? '' : t({ zh: `，${literal(entity.owner)}的取值`, en: ` of ${literal(entity.owner)}` });
  const parts = [`${bold(entity.name)}${other}  \n${kind}${owner}`];
  if (entity.fact) parts.push(describeType(entity.fact, face));
  if (entity.wording !== undefined) parts.push(`> ${literal(entity.wording.replace(/\s*\n\s*/g, ' '))}`);
  const clause = entity.kind === 'requirement' ? clauseAt(home, entity.at) : undefined;
  if (clause) {
    // Its wording is told once: with the norm.
    if (entity.wording !== undefined) parts.pop();
    parts.push(describeClause(clause, face));
  }
  return parts.join('\n\n');
}

function describeType({ type }: FactDeclaration, face: Face): string {
  const t = say(face);
  switch (type.kind) {
    case 'boolean':
      return t({ zh: '类型：是或否', en: 'Type: yes or no' });
    case 'choice': {
      const names = type.members.slice(0, most).map(member => memberText(member, face));
      const more = type.members.length > most ? t({ zh: '……', en: ', …' }) : '';
      const list = names.join(t({ zh: '、', en: ', ' })) + more;
      return type.many
        ? t({ zh: `类型：下列各值中的任意几个：${list}`, en: `Type: any of ${list}` })
        : t({ zh: `类型：下列各值之一：${list}`, en: `Type: one of ${list}` });
    }
    case 'quantity':
      return type.unit === ''
        ? t({ zh: '类型：数', en: 'Type: a number' })
        : t({ zh: `类型：数量，单位 ${literal(type.unit)}`, en: `Type: a quantity in ${literal(type.unit)}` });
    case 'date':
      return t({ zh: '类型：日期', en: 'Type: a date' });
    case 'text':
      return t({ zh: '类型：文字', en: 'Type: text' });
    case 'unknown':
      return t({ zh: '类型：读不出来', en: 'Type: cannot be read' });
  }
}

/** Members that are named in a hover. */
const most = 12;

function memberText(member: FactMember, face: Face): string {
  return literal(nameIn(face, member.id, member.alias));
}

const kinds: Readonly<Record<EntityKind, Bilingual>> = {
  fact: { zh: '事实', en: 'fact' },
  member: { zh: '取值', en: 'value' },
  definition: { zh: '定义的用语', en: 'defined term' },
  list: { zh: '名单', en: 'list' },
  group: { zh: '组', en: 'group' },
  criterion: { zh: '情形', en: 'criterion' },
  exception: { zh: '例外', en: 'exception' },
  article: { zh: '条', en: 'article' },
  measure: { zh: '措施', en: 'measure' },
  score: { zh: '计分项', en: 'score' },
  band: { zh: '等级', en: 'band' },
  regulation: { zh: '法规', en: 'regulation' },
  standard: { zh: '标准', en: 'standard' },
  requirement: { zh: '要求', en: 'requirement' },
  vocabulary: { zh: '词汇', en: 'vocabulary' },
  lexicon: { zh: '词库', en: 'lexicon' },
};

export function kindName(kind: EntityKind, face: Face): string {
  return kinds[kind][face];
}
