/** The fingerprints of the findings of one file, as reports give them. */
import type { Finding } from '../core/finding.js';
import { numbered } from '../core/fingerprint/fingerprint.js';

/** In the order of the findings; equal ones are told apart by their number. */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  return numbered(findings.map(({ fingerprint }) => fingerprint ?? ''));
}
