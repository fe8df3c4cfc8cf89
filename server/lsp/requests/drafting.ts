/** Requests that are not of the protocol, for the commands and views of the extension. Each is described where it is answered. */
import type { Face } from '../../../grammar/index.js';
import { caseReports } from '../../features/case-results.js';
import { languageOf as faceOf } from '../../features/language.js';
import { type NewRegulation, newRegulation } from '../../features/new-regulation.js';
import { statusOf } from '../../features/status.js';
import { inFace } from '../../features/switch-face.js';
import type { Asked } from '../answering.js';
import type { Request } from './request.js';

export const drafting: readonly Request[] = [
  {
    // `{ textDocument }` → the cases of a draft, what they came to, and what none of them exercises.
    can: {},
    listen: (connection, { about, projects, languageOf, documentOf }) =>
      connection.onRequest(
        'creg/cases',
        about((document, analysis, params: Asked) =>
          caseReports(
            document,
            analysis.model,
            projects.neighbours(analysis.source.uri),
            faceOf(analysis, languageOf(params)),
            documentOf,
          ),
        ),
      ),
  },
  {
    // `{ textDocument }` → the day, the standards in force, the verdicts, the share of criteria that conditions decide.
    can: {},
    listen: (connection, { about }) =>
      connection.onRequest(
        'creg/status',
        about((_, analysis) => statusOf(analysis)),
      ),
  },
  {
    // `{ textDocument, face }` → the text in the other language; null for a text that is no draft.
    can: {},
    listen: (connection, { about }) =>
      connection.onRequest(
        'creg/switchFace',
        about((_, analysis, { face }: Asked & { readonly face: Face }) => inFace(analysis, face) ?? null),
      ),
  },
  {
    // What the user chose → the text to begin with.
    can: {},
    listen: (connection, { guard }) =>
      connection.onRequest('creg/newRegulation', ({ face, ...wanted }: NewRegulation & { readonly face: Face }) =>
        guard(() => newRegulation(wanted, face), null),
      ),
  },
];
