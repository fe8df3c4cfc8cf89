/** The standard that a caller means: by document number, name, title, or the address of a shipped one. */
import type { Bilingual } from '../../grammar/index.js';
import type { Model, Standard } from '../core/model.js';
import { nearest } from './nearest.js';

/** A standard, or what is wrong with the name. `models` are the files in which standards stand. */
export function findStandard(asked: string, models: readonly Model[]): Standard | Bilingual {
  const known = models.flatMap(model =>
    model.standards.map(standard => ({ standard, names: namesOf(standard, model) })),
  );
  const wanted = plain(asked);
  const found = known.filter(({ names }) => names.some(name => plain(name) === wanted));
  // Of versions of one standard the latest.
  const [latest] = found.sort((a, b) => ((a.standard.effective ?? '') < (b.standard.effective ?? '') ? 1 : -1));
  if (latest) return latest.standard;

  const isAddress = asked.startsWith('creg:');
  const candidates = known.flatMap(({ names }) => names.filter(name => name.startsWith('creg:') === isAddress));
  const near = nearest(asked, candidates, 3);
  const all = known.map(({ standard }) => standard.number ?? standard.name);
  return {
    zh: `没有「${asked}」这个文件，也没有这个标准${near.length > 0 ? `；是不是${near.map(name => `「${name}」`).join('')}？` : `。有：${all.join('、')}`}`,
    en: `there is no file and no standard “${asked}”${near.length > 0 ? `; did you mean ${near.map(name => `“${name}”`).join(', ')}?` : `. There are: ${all.join(', ')}`}`,
  };
}

/** The only standard of a file, or what is wrong. */
export function onlyStandard(name: string, { standards }: Model): Standard | Bilingual {
  const [only, ...others] = standards;
  if (!only) return { zh: `「${name}」里没有标准`, en: `there is no standard in “${name}”` };
  if (others.length === 0) return only;
  const names = standards.map(standard => standard.name);
  return {
    zh: `「${name}」里有几个标准：${names.join('、')}；用 --standard 写明名称`,
    en: `“${name}” has several standards: ${names.join(', ')}; name one with --standard`,
  };
}

function namesOf({ uri, name, title, number }: Standard, { names }: Model): readonly string[] {
  const entity = names.entities.find(each => each.kind === 'standard' && each.name === name);
  const file = uri.startsWith('creg:') ? [uri] : [];
  return [...(number === undefined ? [] : [number]), name, ...(entity?.alias ? [entity.alias] : []), title, ...file];
}

/** Brackets of any shape, no spaces, no quotation marks: 国办发[2020]49号 is 国办发〔2020〕49号. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[〔【[(]/gu, '(')
    .replace(/[〕】\])]/gu, ')')
    .replace(/[\s《》“”「」"]/gu, '')
    .toLowerCase();
}
