/** The extension's manifest: both languages say everything, and every file that it names is packaged. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const manifest = readFileSync('package.json', 'utf8');
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'));
const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(match => match[1] ?? ''));

describe('the manifest', () => {
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    it(`has every text in ${file}, and no other`, () => {
      const texts = read(file);
      assert.deepEqual(Object.keys(texts).sort(), [...used].sort());
      for (const [key, text] of Object.entries(texts)) assert.notEqual(text.trim(), '', key);
    });
  }

  it('has every sentence of the client in Chinese', () => {
    const sources = globSync('client/**/*.ts').map(file => readFileSync(file, 'utf8'));
    const said = /l10n\.t\(\s*(['"])(.+?)\1/g;
    const told = [...new Set(sources.flatMap(source => [...source.matchAll(said)].map(match => match[2] ?? '')))];
    assert.deepEqual(Object.keys(read('client/l10n/bundle.l10n.zh-cn.json')).sort(), told.sort());
  });

  it('names files that are there and that .vscodeignore lets through', () => {
    const kept = readFileSync('.vscodeignore', 'utf8');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:client|syntaxes)\/[\w./-]+|language-configuration\.json)"/g)];
    assert.ok(named.length >= 5);
    for (const [, file = ''] of named) {
      assert.ok(existsSync(file), file);
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      assert.ok(kept.includes(`!${file}`) || kept.includes(`!${folder}*`) || kept.includes(`!${file}/*`), file);
    }
  });

  it('shows a picture at every step of the walkthrough, in both languages', () => {
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const named = Object.entries(read(file)).filter(([key]) => key.endsWith('.picture'));
      assert.ok(named.length >= 7);
      for (const [, picture] of named) {
        assert.ok(existsSync(picture), picture);
        assert.ok(statSync(picture).size < 100_000, picture);
      }
    }
  });

  it('promises a client for the VS Code that it supports', () => {
    const { engines, devDependencies } = JSON.parse(manifest);
    // A newer description of the interface would let calls through that an older VS Code does not have.
    assert.equal(engines.vscode, `^${devDependencies['@types/vscode']}`);
  });
});
