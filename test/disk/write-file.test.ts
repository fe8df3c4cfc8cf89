/** Files are written whole or not at all, and keep what is not their text. */
import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../server/disk/write-file.js';
import { scratch } from './scratch.js';

describe('writeWhole', () => {
  it('replaces a text and keeps the mode of the file', () => {
    const folder = scratch({ 'a.creg': '旧' });
    const path = join(folder, 'a.creg');
    chmodSync(path, 0o664);
    writeWhole(path, '新');
    assert.equal(readFileSync(path, 'utf8'), '新');
    assert.equal(statSync(path).mode & 0o777, 0o664);
    assert.deepEqual(readdirSync(folder), ['a.creg']);
  });

  it('writes through a link and leaves it a link', () => {
    const folder = scratch({ 'a.creg': '旧' });
    symlinkSync('a.creg', join(folder, 'link.creg'));
    writeWhole(join(folder, 'link.creg'), '新');
    assert.ok(lstatSync(join(folder, 'link.creg')).isSymbolicLink());
    assert.equal(readFileSync(join(folder, 'a.creg'), 'utf8'), '新');
  });

  it('writes the encoding and the mark that a file had', () => {
    const folder = scratch();
    writeWhole(join(folder, 'a.creg'), '名单', { encoding: 'utf-16be', mark: true });
    assert.deepEqual([...readFileSync(join(folder, 'a.creg'))], [0xfe, 0xff, 0x54, 0x0d, 0x53, 0x55]);
  });

  it('leaves nothing behind where it cannot write', () => {
    const folder = scratch({ 'taken/inside.creg': '' });
    assert.throws(() => writeWhole(join(folder, 'taken'), '新'));
    assert.throws(() => writeWhole(join(folder, 'no', 'such', 'folder.creg'), '新'));
    assert.deepEqual(readdirSync(folder), ['taken']);
  });
});
