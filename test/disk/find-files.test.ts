/** What a caller names, what a walk finds, and what belongs together. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findFiles } from '../../server/disk/find-files.js';
import { contextFiles, workspaceRoot } from '../../server/disk/workspace-root.js';
import { scratch } from './scratch.js';

async function names(folder: string, ...called: readonly string[]): Promise<readonly string[]> {
  const { files, faults } = await findFiles(called, folder);
  return [...files.map(file => file.name), ...faults.map(({ name, fault }) => `${fault} ${name}`)];
}

describe('findFiles', () => {
  it('walks folders in an order of its own and takes drafts and texts', async () => {
    const folder = scratch({
      'b/2.txt': '',
      'b/10.txt': '',
      'b/甲.creg': '',
      'a.md': '',
      'c.docx': '',
      // What Word lays beside a document that is open.
      '~$c.docx': '',
      'd.pdf': '',
      'b/x.json': '',
    });
    assert.deepEqual(await names(folder, '.'), ['a.md', 'b/10.txt', 'b/2.txt', 'b/甲.creg', 'c.docx']);
  });

  it('keeps the order of the call and drops what is named twice', async () => {
    const folder = scratch({ 'a.creg': '', 'b.creg': '', 'c/d.creg': '' });
    assert.deepEqual(await names(folder, 'c', 'b.creg', './b.creg', 'c/../a.creg', '.'), [
      'c/d.creg',
      'b.creg',
      'a.creg',
    ]);
  });

  it('remembers which files were named themselves', async () => {
    const folder = scratch({ 'a.txt': '', 'b.txt': '' });
    const { files } = await findFiles(['.', 'b.txt'], folder);
    assert.deepEqual(
      files.map(file => [file.name, file.named]),
      [
        ['a.txt', false],
        ['b.txt', true],
      ],
    );
  });

  it('passes over hidden folders, node_modules and links to folders', async () => {
    const folder = scratch({ 'a.creg': '', '.git/b.creg': '', 'node_modules/c.creg': '', 'd/e.creg': '' });
    symlinkSync(folder, join(folder, 'loop'));
    symlinkSync('a.creg', join(folder, 'link.creg'));
    assert.deepEqual(await names(folder, '.'), ['a.creg', 'd/e.creg', 'link.creg']);
  });

  it('obeys .gitignore files above, beside and below', async () => {
    const folder = scratch({
      '.git/HEAD': '',
      '.gitignore': 'build/\n*.tmp.creg\n',
      'p/a.creg': '',
      'p/a.tmp.creg': '',
      'p/build/b.creg': '',
      'p/q/.gitignore': '/c.creg\n!keep.tmp.creg\n',
      'p/q/c.creg': '',
      'p/q/keep.tmp.creg': '',
      'p/q/r/c.creg': '',
    });
    assert.deepEqual(await names(join(folder, 'p'), '.'), ['a.creg', 'q/keep.tmp.creg', 'q/r/c.creg']);
  });

  it('takes an ignored file that is named itself', async () => {
    const folder = scratch({ '.git/HEAD': '', '.gitignore': '*.creg\n', 'a.creg': '' });
    assert.deepEqual(await names(folder, 'a.creg'), ['a.creg']);
    assert.deepEqual(await names(folder, '.'), ['empty-folder .']);
  });

  it('reads patterns, and a name with brackets as a name', async () => {
    const folder = scratch({ 'a/x.creg': '', 'a/b/y.creg': '', 'a/z.json': '', '通知[2020].txt': '' });
    assert.deepEqual(await names(folder, 'a/**/*'), ['a/b/y.creg', 'a/x.creg']);
    assert.deepEqual(await names(folder, '通知[2020].txt'), ['通知[2020].txt']);
    assert.deepEqual(await names(folder, '*.foo'), ['no-match *.foo']);
  });

  it('says what leads nowhere', async () => {
    const folder = scratch({ 'a.pdf': '', 'b.creg': '' });
    mkdirSync(join(folder, 'empty'));
    assert.deepEqual(await names(folder, 'none.creg', 'a.pdf', 'empty', 'b.creg/c'), [
      'missing none.creg',
      'unknown-kind a.pdf',
      'empty-folder empty',
      'missing b.creg/c',
    ]);
  });
});

describe('a workspace', () => {
  it('is the folder of the file', async () => {
    const folder = scratch({ 'a/b.creg': '', 'a/c/d.creg': '', 'e.creg': '', 'a/f.txt': '' });
    const root = workspaceRoot(join(folder, 'a', 'b.creg'));
    assert.equal(root, join(folder, 'a'));
    assert.deepEqual(
      (await contextFiles(root)).map(path => relative(root, path)),
      ['b.creg', join('c', 'd.creg')],
    );
  });

  it('is the nearest folder above that has a creg.json', () => {
    const folder = scratch({ 'creg.json': '{}', 'a/creg.json': '{}', 'a/b/c.creg': '', 'd/e.creg': '' });
    assert.equal(workspaceRoot(join(folder, 'a', 'b', 'c.creg')), join(folder, 'a'));
    assert.equal(workspaceRoot(join(folder, 'd', 'e.creg')), folder);
  });
});
