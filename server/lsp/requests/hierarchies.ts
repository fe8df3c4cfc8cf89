/** Call and type hierarchies: an item names its own document. */
import type { CallHierarchyItem, CancellationToken } from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../features/call-hierarchy.js';
import { prepareTypeHierarchy, subtypes, supertypes } from '../../features/type-hierarchy.js';
import type { Answering } from '../answering.js';
import type { Request } from './request.js';

export const hierarchies: readonly Request[] = [
  {
    can: { callHierarchyProvider: true },
    listen(connection, { about }) {
      const { callHierarchy } = connection.languages;
      const of =
        <Answer>(answer: ReturnType<typeof about<Asked, Answer>>) =>
        ({ item }: { item: CallHierarchyItem }, cancelled: CancellationToken) =>
          answer({ item, textDocument: { uri: item.uri } }, cancelled);
      callHierarchy.onPrepare(
        about((document, { model }, { position }) => prepareCallHierarchy(document, model, position)),
      );
      callHierarchy.onIncomingCalls(of(about((document, { model }, { item }) => incomingCalls(document, model, item))));
      callHierarchy.onOutgoingCalls(of(about((document, { model }, { item }) => outgoingCalls(document, model, item))));
    },
  },
  {
    can: { typeHierarchyProvider: true },
    listen(connection, { about, projects, documentOf, session, guard }) {
      const { typeHierarchy } = connection.languages;
      const factsOf = (uri: string) => projects.model(uri)?.facts ?? [];
      typeHierarchy.onPrepare(
        about((document, analysis, { position }) => prepareTypeHierarchy(document, analysis, position, documentOf)),
      );
      typeHierarchy.onSupertypes(({ item }) =>
        guard(() => session.encoded.outgoing(supertypes(item, factsOf, documentOf), item.uri), []),
      );
      typeHierarchy.onSubtypes(({ item }) =>
        guard(() => session.encoded.outgoing(subtypes(item, factsOf, documentOf), item.uri), []),
      );
    },
  },
];

type Asked = Parameters<ReturnType<Answering['about']>>[0] & { readonly item: CallHierarchyItem };
