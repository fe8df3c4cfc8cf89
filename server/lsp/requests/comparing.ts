/** Requests for a comparison: what a draft can be held against, and the page that comes of it. */
import type { Face } from '../../../grammar/index.js';
import type { Analysis } from '../../core/analyze.js';
import { compareWithStandard } from '../../core/compare/against.js';
import { compare } from '../../core/compare/compare.js';
import type { Comparison } from '../../core/compare/comparison.js';
import { quotable } from '../../core/phrases.js';
import { languageOf as faceOf } from '../../features/language.js';
import { comparisonBody } from '../../render/compare/html.js';
import { style } from '../../render/compare/style.js';
import type { Answering, Asked } from '../answering.js';
import { pathOf } from '../disk.js';
import { isDraftFile } from '../kinds.js';
import type { Request } from './request.js';

/** The other text: a file, an earlier version of the draft, or a standard by its file and number or title. */
export type Other =
  | { readonly uri: string; readonly name: string; readonly earlier?: string }
  | { readonly uri: string; readonly standard: string };

export const comparing: readonly Request[] = [
  {
    // `{ textDocument }` → `{ drafts, standards }`: what the draft can be compared with.
    can: {},
    listen: (connection, { about, othersThan }) =>
      connection.onRequest(
        'creg/comparable',
        about((_, { source, norms }) => ({
          drafts: [...othersThan(source.uri)].flatMap(({ uri, lists, regulations: [regulation] }) =>
            lists.length === 0 ? [] : [{ uri, title: quotable(regulation?.title.text ?? lists[0]?.name ?? '').trim() }],
          ),
          standards: norms.standards.map(({ uri, number, title }) => ({
            uri,
            standard: number ?? title,
            title: quotable(title).trim(),
          })),
        })),
      ),
  },
  {
    // `{ textDocument, name, other }` → `{ title, body, style, left, right }`; null where there is nothing to compare.
    can: {},
    listen(connection, answering) {
      const { about, projects, disk, languageOf } = answering;
      const answer = about((_, analysis, params: Wanted) => {
        const { name, other, existing } = params;
        const comparison = comparisonOf(answering, analysis, other, existing);
        if (!comparison) return null;
        const language: Face = faceOf(analysis, languageOf(params));
        const given = 'standard' in other ? other.standard : other.name;
        const isEarlier = comparison.kind === 'versions';
        return {
          body: comparisonBody(comparison, {
            language,
            places: true,
            names: isEarlier ? { left: given, right: name } : { left: name, right: given },
          }),
          style,
          language,
          left: isEarlier ? other.uri : analysis.source.uri,
          right: isEarlier ? analysis.source.uri : other.uri,
        };
      });
      connection.onRequest('creg/compare', async ({ existing: _, ...params }: Wanted, cancelled) => {
        const { uri } = params.other;
        await projects.load(uri);
        const path = projects.analysis(uri) ? undefined : pathOf(uri);
        // A regulation that nobody opened, perhaps a Word document.
        const existing = path === undefined ? undefined : await disk.readExisting(path);
        return answer({ ...params, ...(existing !== undefined && { existing }) }, cancelled);
      });
    },
  },
];

interface Wanted extends Asked {
  readonly name: string;
  readonly other: Other;
  /** The text of the other file where it is no draft that is known. */
  readonly existing?: string;
}

function comparisonOf(
  { projects }: Answering,
  analysis: Analysis,
  other: Other,
  existing: string | undefined,
): Comparison | undefined {
  if ('standard' in other) {
    const standards = projects.model(other.uri)?.standards ?? [];
    const standard = standards.find(({ number, title }) => (number ?? title) === other.standard);
    return standard && compareWithStandard(analysis, standard);
  }
  if (other.earlier !== undefined) {
    const { uri, kind } = analysis.source;
    // Of versions the first is the older one. It is read where the draft stands, among the same files.
    const earlier = projects.analysisOf(uri, other.earlier, kind);
    return earlier && compare(earlier, analysis, 'versions');
  }
  const beside =
    projects.analysis(other.uri) ??
    (existing === undefined
      ? undefined
      : projects.analysisOf(other.uri, existing, isDraftFile(other.uri) ? 'draft' : 'text'));
  return beside && compare(analysis, beside, 'texts');
}
