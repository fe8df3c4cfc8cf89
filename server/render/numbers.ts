/** The numbers that the official text gives to what stands in the draft: 第六条 beside its block. */
import type { Article, Chapter, OfficialDocument, Section } from './document.js';

/** `at`: the offset in the draft where the numbered piece begins. */
export interface Numbered {
  readonly at: number;
  readonly label: string;
}

/** In the order of the draft. Where one place gives several articles, each is there. */
export function numbersOf({ parts, annexes }: OfficialDocument): readonly Numbered[] {
  const found: Numbered[] = [];
  const visit = (piece: Chapter | Section | Article): void => {
    if (piece.label !== '') found.push({ at: piece.source.start, label: piece.label });
    if (piece.kind !== 'article') for (const inner of piece.parts) visit(inner);
  };
  for (const part of parts) visit(part);
  for (const { source, label } of annexes) found.push({ at: source.start, label });
  return found.sort((a, b) => a.at - b.at);
}
