/** A cited law in words: what it is, whose, since when, whether it is in force, how many articles it has. */
import type { Bilingual, Face } from '../../grammar/index.js';
import { hasSuccessor, isGone, lawOf, titleOf } from '../core/law/cited.js';
import type { Law } from '../core/law/laws.js';
import type { CitationUse } from '../core/model.js';
import type { Norms } from '../core/norms/norms.js';
import { say } from './language.js';
import { bold, literal } from './markdown.js';

/** What the catalogue knows of what is cited; undefined where it has nothing. */
export function describeLaw(cited: CitationUse, { laws, asOf }: Norms, face: Face): string | undefined {
  const law = lawOf(cited, laws, asOf);
  if (!law) return undefined;
  const t = say(face);
  const about = [t(kinds[law.kind] ?? { zh: law.kind, en: law.kind }), law.issuer ?? '', law.numbers[0] ?? ''];
  const lines = [
    bold(`《${titleOf(law)}》`),
    about
      .filter(part => part !== '')
      .map(literal)
      .join(t({ zh: ' · ', en: ' · ' })),
    dates(law, face),
    status(law, { laws, asOf }, face),
    articles(law, asOf, face),
    law.confidence === 'read' ? '' : t(confidences[law.confidence]),
  ];
  return lines.filter(line => line !== '').join('  \n');
}

const kinds: Readonly<Record<string, Bilingual>> = {
  宪法: { zh: '宪法', en: 'constitution' },
  法律: { zh: '法律', en: 'law' },
  行政法规: { zh: '行政法规', en: 'administrative regulation' },
  监察法规: { zh: '监察法规', en: 'supervision regulation' },
  司法解释: { zh: '司法解释', en: 'judicial interpretation' },
  部门规章: { zh: '部门规章', en: 'departmental rule' },
  地方性法规: { zh: '地方性法规', en: 'local regulation' },
  地方政府规章: { zh: '地方政府规章', en: 'local government rule' },
  政策文件: { zh: '政策文件', en: 'policy document' },
  规范性文件: { zh: '规范性文件', en: 'normative document' },
};

function dates({ adopted, effective }: Law, face: Face): string {
  const t = say(face);
  const parts = [
    adopted === undefined ? '' : t({ zh: `${adopted} 通过或公布`, en: `passed or issued on ${adopted}` }),
    effective === undefined ? '' : t({ zh: `${effective} 起施行`, en: `in force from ${effective}` }),
  ];
  return parts.filter(part => part !== '').join(t({ zh: '，', en: ', ' }));
}

function status(law: Law, { laws, asOf }: Pick<Norms, 'laws' | 'asOf'>, face: Face): string {
  const t = say(face);
  if (isGone(law, asOf, laws.statedOn)) {
    const on =
      law.repealedOn === undefined
        ? { zh: '已经', en: '' }
        : { zh: `已于 ${law.repealedOn} `, en: ` on ${law.repealedOn}` };
    if (law.repealedBy === undefined) return t({ zh: `${on.zh}废止`, en: `repealed${on.en}` });
    const by = literal(`《${titleOf({ title: law.repealedBy })}》`);
    return hasSuccessor(law)
      ? t({ zh: `${on.zh}废止，由${by}取代`, en: `repealed${on.en}, replaced by ${by}` })
      : t({ zh: `${on.zh}废止，见${by}`, en: `repealed${on.en}: see ${by}` });
  }
  if (law.repealedOn !== undefined) {
    return t({
      zh: `${asOf} 有效，${law.repealedOn} 起废止`,
      en: `in force on ${asOf}, repealed from ${law.repealedOn}`,
    });
  }
  if (law.status === 'unknown') return t({ zh: '是否有效未查明', en: 'not known whether it is in force' });
  const isLater = law.editions.every(({ from }) => from === undefined || from > asOf) && (law.effective ?? '') > asOf;
  if (isLater) return t({ zh: `${asOf} 时这一文本还没有施行`, en: `this text is not in force yet on ${asOf}` });
  return t({ zh: `现行有效（目录截至 ${laws.statedOn}）`, en: `in force (catalogue of ${laws.statedOn})` });
}

function articles({ editions }: Law, asOf: string, face: Face): string {
  const t = say(face);
  const [present] = editions;
  if (!present) return '';
  const later = editions.find(({ from }) => from !== undefined && from > asOf && from > (present.from ?? ''));
  const also = later
    ? t({ zh: `；${later.from} 起 ${later.articles} 条`, en: `; ${later.articles} from ${later.from}` })
    : '';
  return t({ zh: `共 ${present.articles} 条`, en: `${present.articles} articles` }) + also;
}

const confidences = {
  secondary: { zh: '据转述，未核对原文', en: 'known at second hand' },
  unverified: { zh: '未经核实，引用前请核对', en: 'not verified: check before relying on it' },
} as const;
