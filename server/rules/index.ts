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
import { noBasis } from './measures/no-basis.js';
import { noNotice } from './procedure/no-notice.js';
import { noObjection } from './procedure/no-objection.js';
import { noRepair } from './procedure/no-repair.js';
import { unboundedTerm } from './procedure/unbounded-term.js';
import { dutyRewarded } from './redlist/duty-rewarded.js';
import { enBloc } from './redlist/en-bloc.js';
import { punishment } from './score/punishment.js';

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
];
