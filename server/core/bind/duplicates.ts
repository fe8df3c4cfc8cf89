/** Names declared twice, and definitions that nothing uses. */
import { type Declared, namesOf, type Scope } from './names.js';
import { type Binding, declaredHere, tell } from './resolve.js';
import { fromOutside } from './view.js';

/** Nothing shadows: a name that is visible already cannot be declared again. */
export function tellDuplicates(binding: Binding): void {
  const { view } = binding;
  for (const declared of view.declarations.all) {
    if (declared.space === 'member') {
      tellTwiceInFact(binding, declared);
      continue;
    }
    for (const name of namesOf(declared.entity)) {
      const other =
        earlier(declared, name) ?? (declared.space === 'term' ? fromOutside(view, [], 'term', name)[0] : undefined);
      if (!other) continue;
      const from = other.entity.uri === view.uri ? '' : '别的文件或者共用词汇里';
      const there = other.entity.uri === view.uri ? 'already' : 'already in another file or the shared vocabulary';
      tell(
        binding,
        'logic/duplicate-name',
        declared.entity.at,
        {
          zh: `「${name}」${from}已经有了，同一个名称不能有两个意思；换一个名称。`,
          en: `“${name}” is declared ${there}; one name cannot mean two things. Choose another.`,
        },
        { related: [declaredHere(view.uri, other.entity)] },
      );
      break;
    }
  }
}

/** An earlier declaration of the same name in the same scope, or any in a scope around it. */
function earlier(declared: Declared, name: string): Declared | undefined {
  for (let scope: Scope | undefined = declared.scope; scope; scope = scope.parent) {
    const here = scope.names[declared.space].get(name);
    // Nearly every name stands alone.
    if (!here || (here.length === 1 && here[0] === declared)) continue;
    for (const other of here) {
      if (other === declared) continue;
      const isAround = scope !== declared.scope;
      const collides = isAround || other.entity.at.start < declared.entity.at.start;
      if (collides && !mayShare(declared, other)) return other;
    }
  }
  return undefined;
}

/**
 * Measures and scores are labels: one measure may follow from several bands. Exceptions of different criteria may
 * have one name. Articles may share theirs with a chapter.
 */
function mayShare(a: Declared, b: Declared): boolean {
  const kinds = [a.entity.kind, b.entity.kind];
  if (kinds.includes('measure')) return true;
  if (kinds.every(kind => kind === 'exception')) return true;
  return kinds.includes('score') !== kinds.every(kind => kind === 'score');
}

function tellTwiceInFact(binding: Binding, declared: Declared): void {
  const { fact, owner } = declared.entity;
  for (const name of namesOf(declared.entity)) {
    const first = declared.scope.names.member.get(name)?.find(other => other.entity.fact === fact);
    if (!first || first === declared) continue;
    tell(
      binding,
      'logic/duplicate-name',
      declared.entity.at,
      {
        zh: `「${owner ?? ''}」已经有「${name}」这个选项。`,
        en: `“${owner ?? ''}” already has the value “${name}”.`,
      },
      { related: [declaredHere(binding.view.uri, first.entity)] },
    );
    return;
  }
}

/** Readers look for the clause that a definition serves. Vocabularies and standards define for others. */
export function tellUnused(binding: Binding): void {
  const { view, references } = binding;
  const used = new Set(references.map(reference => reference.target));
  for (const { entity, scope } of view.declarations.all) {
    if (entity.kind !== 'definition' || used.has(entity)) continue;
    const owner = scope.parent?.all.find(declared => declared.inner === scope)?.entity.kind;
    const servesOthers = owner === 'vocabulary' || owner === 'standard' || owner === 'lexicon';
    if (servesOthers) continue;
    tell(binding, 'logic/unused-definition', entity.at, {
      zh: `定义了「${entity.name}」，但是没有地方用到它。`,
      en: `“${entity.name}” is defined but never used.`,
    });
  }
}
