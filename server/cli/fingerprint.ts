/** What makes a finding the same finding after its file was edited elsewhere: what it says of which words, not where. */
import { createHash } from 'node:crypto';
import type { Finding } from '../core/finding.js';

/**
 * A fingerprint for each finding of one file, in order. It holds the code, the article in an existing text, and the
 * words complained of without their white space; equal ones are told apart by their order.
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(finding => {
    const words = finding.quote.normalize('NFKC').replace(/\s+/g, '');
    const content = [finding.code, finding.article ?? '', finding.item ?? '', words].join('\n');
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
    const earlier = seen.get(hash) ?? 0;
    seen.set(hash, earlier + 1);
    return `${hash}:${earlier + 1}`;
  });
}
