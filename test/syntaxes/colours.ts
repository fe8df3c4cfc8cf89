/** Colours of a text: the shipped TextMate grammar, run as VS Code runs it. */
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';

export const registry = createRegistry([
  { path: 'syntaxes/creg.tmLanguage.json', scopeName: 'source.creg', language: 'creg' },
]);

/** One stretch of a line and its innermost scope, without the language at its end. */
export interface Coloured {
  readonly text: string;
  readonly scope: string;
  readonly scopes: readonly string[];
}

/** The stretches of a text that have a scope of their own, blanks aside. */
export async function colours(text: string): Promise<readonly Coloured[]> {
  const grammar = await registry.loadGrammar('source.creg');
  if (!grammar) throw new Error('no grammar');
  const found: Coloured[] = [];
  let state = null as Parameters<typeof grammar.tokenizeLine>[1];
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const token of tokens) {
      const scopes = token.scopes.map(scope => scope.replace(/\.creg$/, ''));
      const part = line.slice(token.startIndex, token.endIndex);
      if (scopes.length > 1 && part.trim() !== '') found.push({ text: part, scope: scopes.at(-1) ?? '', scopes });
    }
  }
  return found;
}
