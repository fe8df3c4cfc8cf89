/** The bill of materials and the notices: sound, complete, and the same for the same bundles. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

interface Bill {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp?: string };
  readonly components: readonly {
    readonly group?: string;
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses: readonly object[];
    readonly properties: readonly { readonly name: string; readonly value: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const bill = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8')) as Bill;

describe('the bill of materials', () => {
  it('is CycloneDX 1.6', () => {
    const at = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));
    const schema = (name: string): object =>
      JSON.parse(readFileSync(join(at, 'res/schema', `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
    const ajv = new Ajv({ strict: false });
    // By the names by which this copy of the schema refers to them.
    for (const name of ['spdx', 'jsf-0.82']) {
      ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
    }
    addFormats.default(ajv);
    for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, true);
    const valid = ajv.compile(schema('bom-1.6'));
    assert.ok(valid(bill), JSON.stringify(valid.errors));
  });

  it('names every package of which something is in a bundle, in the version that is installed', () => {
    const names = bill.components.map(({ group, name }) => (group ? `${group}/${name}` : name));
    for (const name of [
      'chevrotain',
      'docx',
      'fflate',
      'sax',
      'jsonc-parser',
      'ignore',
      '@noble/hashes',
      'vscode-languageserver',
    ])
      assert.ok(names.includes(name), name);
    // What only builds and tests it is not in it.
    for (const name of ['esbuild', 'mocha', 'typescript', 'z3-solver', 'playwright-core'])
      assert.ok(!names.includes(name), name);
    for (const { purl, version, hashes, licenses, properties } of bill.components) {
      assert.ok(purl.endsWith(`@${version}`), purl);
      assert.match(hashes?.[0]?.content ?? '', /^[0-9a-f]{128}$/, purl);
      assert.ok(licenses.length > 0, purl);
      for (const { value } of properties) assert.ok(existsSync(join('dist', value)), value);
    }
    assert.equal(new Set(bill.components.map(({ purl }) => purl)).size, bill.components.length);
    const refs = new Set(bill.dependencies.map(({ ref }) => ref));
    for (const { dependsOn } of bill.dependencies) for (const each of dependsOn) assert.ok(refs.has(each), each);
  });

  it('bears no time and no chance', () => {
    assert.equal(bill.metadata.timestamp, undefined);
    assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.deepEqual(
      [...bill.components].map(({ purl }) => purl).sort(),
      bill.components.map(({ purl }) => purl),
    );
  });
});

describe('the notices', () => {
  it('have the text of the licence of every package in the bill', () => {
    const notices = readFileSync('dist/NOTICES.md', 'utf8');
    const parts = new Map(
      notices
        .split(/^## (?=\S+ \d+\.\d+\.\d+$)/m)
        .slice(1)
        .map(part => [part.slice(0, part.indexOf('\n')), part]),
    );
    assert.equal(parts.size, bill.components.length);
    for (const { group, name, version } of bill.components) {
      const part = parts.get(`${group ? `${group}/` : ''}${name} ${version}`);
      assert.match(
        part ?? '',
        /Permission is hereby granted|Blue Oak Model License|Apache License|Redistribution and use|Permission to use/,
        name,
      );
    }
  });
});
