/** The list of checks. A new check is one file and one line here. */
import type { Rule } from '../core/rule.js';
import { citySubjectMatter } from './authority/city-subject-matter.js';
import { everydayConduct } from './authority/everyday-conduct.js';
import { extraLegalTrigger } from './authority/extra-legal-trigger.js';
import { fieldOutsideNationalScope } from './authority/field-outside-national-scope.js';
import { instrumentWithoutPower } from './authority/instrument-without-power.js';
import { noEffectiveDocument } from './authority/no-effective-document.js';
import { notSevere } from './authority/not-severe.js';
import { failed } from './case/failed.js';
import { malformed } from './citation/malformed.js';
import { noSuchArticle } from './citation/no-such-article.js';
import { notInForceYet } from './citation/not-in-force-yet.js';
import { repealed } from './citation/repealed.js';
import { unknownTitle } from './citation/unknown-title.js';
import { catchAll } from './clarity/catch-all.js';
import { openDeadline } from './clarity/open-deadline.js';
import { openEnumeration } from './clarity/open-enumeration.js';
import { unboundedDiscretion } from './clarity/unbounded-discretion.js';
import { undefinedDegree } from './clarity/undefined-degree.js';
import { unformalised } from './clarity/unformalised.js';
import { wordingLogicMismatch } from './clarity/wording-logic-mismatch.js';
import { automatedDecision } from './data/automated-decision.js';
import { bannedPersonalData } from './data/banned-personal-data.js';
import { outsideCatalogue } from './data/outside-catalogue.js';
import { privacyExposed } from './data/privacy-exposed.js';
import { sensitiveDataUnguarded } from './data/sensitive-data-unguarded.js';
import { unlimitedRetention } from './data/unlimited-retention.js';
import { boundary } from './drafting/boundary.js';
import { dayUnits } from './drafting/day-units.js';
import { inconsistentTerm } from './drafting/inconsistent-term.js';
import { itemHeading } from './drafting/item-heading.js';
import { mixedConnectives } from './drafting/mixed-connectives.js';
import { modalWord } from './drafting/modal-word.js';
import { noEffectiveDate } from './drafting/no-effective-date.js';
import { numbering } from './drafting/numbering.js';
import { numeralForm } from './drafting/numeral-form.js';
import { pairedWord } from './drafting/paired-word.js';
import { retroactive } from './drafting/retroactive.js';
import { ruleTitle } from './drafting/rule-title.js';
import { trialWithoutEnd } from './drafting/trial-without-end.js';
import { guiltByAssociation } from './fairness/guilt-by-association.js';
import { minorListed } from './fairness/minor-listed.js';
import { noAbilityToPerform } from './fairness/no-ability-to-perform.js';
import { noFaultExclusion } from './fairness/no-fault-exclusion.js';
import { noFloor } from './fairness/no-floor.js';
import { alwaysTrue } from './logic/always-true.js';
import { ambiguousWords } from './logic/ambiguous-words.js';
import { bandUnreachable } from './logic/band-unreachable.js';
import { circularDefinition } from './logic/circular-definition.js';
import { contradiction } from './logic/contradiction.js';
import { countedTwice } from './logic/counted-twice.js';
import { duplicateCriterion } from './logic/duplicate-criterion.js';
import { duplicateName } from './logic/duplicate-name.js';
import { mixedAndOr } from './logic/mixed-and-or.js';
import { nonMonotoneDeduction } from './logic/non-monotone-deduction.js';
import { ratingGap } from './logic/rating-gap.js';
import { ratingOverlap } from './logic/rating-overlap.js';
import { redAndBlack } from './logic/red-and-black.js';
import { subsumed } from './logic/subsumed.js';
import { typeMismatch } from './logic/type-mismatch.js';
import { undefinedName } from './logic/undefined-name.js';
import { unitMismatch } from './logic/unit-mismatch.js';
import { unusedDefinition } from './logic/unused-definition.js';
import { aggravated } from './measures/aggravated.js';
import { beyondPenaltyPower } from './measures/beyond-penalty-power.js';
import { licenceOrPenaltyInSoftLaw } from './measures/licence-or-penalty-in-soft-law.js';
import { noBasis } from './measures/no-basis.js';
import { outsiderDiscrimination } from './measures/outsider-discrimination.js';
import { thirdPartyCompelled } from './measures/third-party-compelled.js';
import { unrelated } from './measures/unrelated.js';
import { decidingLevel } from './procedure/deciding-level.js';
import { incompleteDecision } from './procedure/incomplete-decision.js';
import { noCorrection } from './procedure/no-correction.js';
import { noNotice } from './procedure/no-notice.js';
import { noObjection } from './procedure/no-objection.js';
import { noRemoval } from './procedure/no-removal.js';
import { noRepair } from './procedure/no-repair.js';
import { paidRepair } from './procedure/paid-repair.js';
import { publicationPeriod } from './procedure/publication-period.js';
import { shortConsultation } from './procedure/short-consultation.js';
import { unboundedTerm } from './procedure/unbounded-term.js';
import { unpublishedCriteria } from './procedure/unpublished-criteria.js';
import { dutyRewarded } from './redlist/duty-rewarded.js';
import { enBloc } from './redlist/en-bloc.js';
import { noExit } from './redlist/no-exit.js';
import { punishment } from './score/punishment.js';
import { expired } from './suppression/expired.js';
import { noReason } from './suppression/no-reason.js';
import { unknownCode } from './suppression/unknown-code.js';
import { unreadableDate } from './suppression/unreadable-date.js';
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
  everydayConduct,
  citySubjectMatter,

  unboundedDiscretion,
  catchAll,
  undefinedDegree,
  openDeadline,
  unformalised,
  openEnumeration,
  wordingLogicMismatch,

  noFloor,
  guiltByAssociation,
  noAbilityToPerform,
  minorListed,
  noFaultExclusion,

  noNotice,
  noObjection,
  unboundedTerm,
  noRepair,
  incompleteDecision,
  decidingLevel,
  noRemoval,
  noCorrection,
  publicationPeriod,
  paidRepair,
  shortConsultation,
  unpublishedCriteria,

  noBasis,
  aggravated,
  thirdPartyCompelled,
  unrelated,
  licenceOrPenaltyInSoftLaw,
  beyondPenaltyPower,
  outsiderDiscrimination,

  punishment,
  dutyRewarded,
  enBloc,
  noExit,

  bannedPersonalData,
  sensitiveDataUnguarded,
  automatedDecision,
  privacyExposed,
  unlimitedRetention,
  outsideCatalogue,

  numbering,
  ruleTitle,
  boundary,
  noEffectiveDate,
  trialWithoutEnd,
  retroactive,
  modalWord,
  pairedWord,
  numeralForm,
  dayUnits,
  mixedConnectives,
  inconsistentTerm,
  itemHeading,

  repealed,
  notInForceYet,
  noSuchArticle,
  unknownTitle,
  malformed,

  failed,

  ambiguousWords,
  circularDefinition,
  duplicateName,
  mixedAndOr,
  typeMismatch,
  undefinedName,
  unitMismatch,
  unusedDefinition,

  contradiction,
  alwaysTrue,
  subsumed,
  duplicateCriterion,
  redAndBlack,
  ratingGap,
  ratingOverlap,
  bandUnreachable,
  nonMonotoneDeduction,
  countedTwice,

  missingSeparator,
  outOfPlace,
  unclosed,
  unexpected,
  unknownHeading,

  expired,
  noReason,
  unknownCode,
  unreadableDate,
  unused,
];
