/** textDocument/diagnostic: findings in the protocol's form. Push, pull and workspace diagnostics all come from here. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Bilingual, Face, Span } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Finding, Level } from '../core/finding.js';
import { toRange } from './convert.js';
import { languageOf } from './language.js';

/** What a client gives back with a request for fixes. */
export interface DiagnosticData {
  readonly code: string;
  /** Which finding of the text it was: its place and code. */
  readonly id: string;
  /** It was there before: the baseline accepts it, and it is shown faded. */
  readonly baseline?: true;
}

/** The texts of other files that findings relate to. */
export type DocumentOf = (uri: string) => TextDocument | undefined;

export function diagnostics(
  document: TextDocument,
  analysis: Analysis,
  language: Face | 'auto',
  documentOf: DocumentOf,
  pageOf?: PageOf,
): Diagnostic[] {
  const face = languageOf(analysis, language);
  // A permitted finding is answered: it has a reason beside it. The command line counts it; the editor keeps quiet.
  return analysis.findings
    .filter(finding => !finding.suppressed || isOld(finding))
    .map(finding => diagnostic(document, finding, face, documentOf, pageOf));
}

/** The address of a page that says what a check means: of no use to a client that cannot open it. */
export type PageOf = (code: string, face: Face) => string;

function diagnostic(
  document: TextDocument,
  finding: Finding,
  face: Face,
  documentOf: DocumentOf,
  pageOf?: PageOf,
): Diagnostic {
  const related = relatedInformation(document, finding, face, documentOf);
  const tags = isOld(finding) ? [DiagnosticTag.Unnecessary] : tagsOf(finding.code);
  return {
    range: toRange(document, finding.at),
    severity: isOld(finding) ? DiagnosticSeverity.Hint : severities[finding.level],
    code: finding.code,
    ...(pageOf && { codeDescription: { href: pageOf(finding.code, face) } }),
    source: 'creg',
    message: finding.message[face],
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    data: {
      code: finding.code,
      id: findingId(finding),
      ...(isOld(finding) && { baseline: true as const }),
    } satisfies DiagnosticData,
  };
}

function isOld({ suppression }: Finding): boolean {
  return suppression?.by === 'baseline';
}

/** What is wrong with a `creg.json`: nothing can be relied on before it is mended, so all of it is an error. */
export function configDiagnostics(
  document: TextDocument,
  problems: readonly { readonly at: Span; readonly message: Bilingual }[],
  face: Face,
): Diagnostic[] {
  return problems.map(({ at, message }) => ({
    range: toRange(document, at),
    severity: DiagnosticSeverity.Error,
    source: 'creg',
    message: message[face],
  }));
}

export function findingId(finding: Finding): string {
  return `${finding.code}@${finding.at.start}-${finding.at.end}`;
}

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function tagsOf(code: string): DiagnosticTag[] {
  if (code === 'logic/unused-definition') return [DiagnosticTag.Unnecessary];
  return code === 'citation/repealed' ? [DiagnosticTag.Deprecated] : [];
}

function relatedInformation(
  document: TextDocument,
  finding: Finding,
  face: Face,
  documentOf: DocumentOf,
): DiagnosticRelatedInformation[] {
  const found: DiagnosticRelatedInformation[] = [];
  for (const { uri, at, message } of finding.related ?? []) {
    const place = uri === undefined ? document : documentOf(uri);
    if (!place) continue;
    found.push({ location: { uri: uri ?? document.uri, range: toRange(place, at) }, message: message[face] });
  }
  return found;
}
