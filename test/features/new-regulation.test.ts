/** A new regulation: what it is made with passes as it stands */
import assert from 'node:assert/strict';
import { fields, type NewRegulation, newRegulation } from '../../server/features/new-regulation.js';
import { analysed } from './analysed.js';

const wanted: NewRegulation = {
  kind: 'blacklist',
  authority: 'city',
  territory: '某省某市',
  subject: '食品安全',
  field: '身体健康和生命安全',
  effective: '2027-01-01',
};

describe('a new regulation', () => {
  for (const face of ['zh', 'en'] as const) {
    for (const kind of ['blacklist', 'redlist', 'rating'] as const) {
      for (const authority of ['province', 'city'] as const) {
        it(`passes: ${kind}, ${authority}, ${face}`, () => {
          const { analysis } = analysed(newRegulation({ ...wanted, kind, authority }, face));
          assert.equal(analysis.model.face, face);
          assert.deepEqual(
            analysis.findings
              .filter(({ level }) => level === 'error' || level === 'warning')
              .map(({ code, message, quote }) => `${code} ${message.zh} ${quote}`),
            [],
          );
        });
      }
    }
    it(`passes in every field, ${face}`, () => {
      for (const { name } of fields) {
        const { analysis } = analysed(newRegulation({ ...wanted, field: name }, face));
        assert.deepEqual(
          analysis.findings.filter(({ level }) => level === 'error' || level === 'warning'),
          [],
        );
        assert.ok(analysis.model.lists[0]?.criteria.every(({ harms }) => harms.length === 1));
      }
    });
  }
});
