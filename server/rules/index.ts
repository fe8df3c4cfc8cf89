/** The list of checks. A new check is one file and one line here. */
import type { Rule } from '../core/rule.js';
import { extraLegalTrigger } from './authority/extra-legal-trigger.js';
import { fieldOutsideNationalScope } from './authority/field-outside-national-scope.js';
import { instrumentWithoutPower } from './authority/instrument-without-power.js';
import { noEffectiveDocument } from './authority/no-effective-document.js';
import { notSevere } from './authority/not-severe.js';
import { catchAll } from './clarity/catch-all.js';
import { openDeadline } from './clarity/open-deadline.js';
import { unboundedDiscretion } from './clarity/unbounded-discretion.js';
import { undefinedDegree } from './clarity/undefined-degree.js';
import { unformalised } from './clarity/unformalised.js';
import { guiltByAssociation } from './fairness/guilt-by-association.js';
import { noFloor } from './fairness/no-floor.js';
import { ambiguousWords } from './logic/ambiguous-words.js';
import { circularDefinition } from './logic/circular-definition.js';
import { duplicateName } from './logic/duplicate-name.js';
import { mixedAndOr } from './logic/mixed-and-or.js';
import { typeMismatch } from './logic/type-mismatch.js';
import { undefinedName } from './logic/undefined-name.js';
import { unitMismatch } from './logic/unit-mismatch.js';
import { unusedDefinition } from './logic/unused-definition.js';
import { noBasis } from './measures/no-basis.js';
import { noNotice } from './procedure/no-notice.js';
import { noObjection } from './procedure/no-objection.js';
import { noRepair } from './procedure/no-repair.js';
import { unboundedTerm } from './procedure/unbounded-term.js';
import { dutyRewarded } from './redlist/duty-rewarded.js';
import { enBloc } from './redlist/en-bloc.js';
import { punishment } from './score/punishment.js';
import { noReason } from './suppression/no-reason.js';
import { unknownCode } from './suppression/unknown-code.js';
import { unused } from './suppression/unused.js';
import { missingSeparator } from './syntax/missing-separator.js';
import { outOfPlace } from './syntax/out-of-place.js';
import { unclosed } from './syntax/unclosed.js';
import { unexpected } from './syntax/unexpected.js';
import { unknownHeading } from './syntax/unknown-heading.js';

/** Every check, in the order in which tables show them. */
export const rules: readonly Rule[] = [
  instrumentWithoutPower,
  fieldOutsideNationalScope,
  notSevere,
  noEffectiveDocument,
  extraLegalTrigger,

  unboundedDiscretion,
  catchAll,
  undefinedDegree,
  openDeadline,
  unformalised,

  noFloor,
  guiltByAssociation,

  noNotice,
  noObjection,
  unboundedTerm,
  noRepair,

  noBasis,

  punishment,
  dutyRewarded,
  enBloc,

  ambiguousWords,
  circularDefinition,
  duplicateName,
  mixedAndOr,
  typeMismatch,
  undefinedName,
  unitMismatch,
  unusedDefinition,

  missingSeparator,
  outOfPlace,
  unclosed,
  unexpected,
  unknownHeading,

  noReason,
  unknownCode,
  unused,
];
