// What is inside of the bundles: dist/sbom.cdx.json (CycloneDX 1.6) and dist/NOTICES.md with the licences, both from
// what esbuild says went in. The same bundles give the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes both for the bundles that these metafiles of esbuild tell of. */
export function writeInventory(metafiles) {
  const packages = packagesIn(metafiles);
  writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(billOf(packages), undefined, 2)}\n`);
  writeFileSync('dist/NOTICES.md', noticesOf(packages));
}

/** The notices for a bundle that goes alone. */
export function noticesFor(metafile) {
  return noticesOf(packagesIn([metafile]));
}

/** Packages of which at least one byte is in a bundle, by folder; nested copies are packages of their own. */
function packagesIn(metafiles) {
  const found = new Map();
  const see = (folder, bundle) => {
    const known = found.get(folder) ?? { folder, ...manifestOf(folder), bundles: new Set() };
    known.bundles.add(bundle);
    found.set(folder, known);
    // What a library has bundled itself is in the bundle as much, and no metafile tells of it.
    for (const name of inside[known.name] ?? []) see(resolveFrom(folder, name), bundle);
  };
  for (const { outputs } of metafiles) {
    for (const [output, { inputs }] of Object.entries(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
        if (folder && bytesInOutput > 0) see(folder, output.replace(/^dist\//, ''));
      }
    }
  }
  return [...found.values()].sort((a, b) => compare(purlOf(a), purlOf(b)));
}

/** Libraries that are published as a bundle, with what they say they have bundled. */
const inside = {
  docx: Object.keys(manifestOf('node_modules/docx').dependencies).filter(name => !name.startsWith('@types/')),
};

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function resolveFrom(folder, name) {
  const nested = `${folder}/node_modules/${name}`;
  return existsSync(nested) ? nested : `node_modules/${name}`;
}

// --- bill of materials ------------------------------------------------------------------------------------------

function billOf(packages) {
  const own = manifestOf('.');
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const components = packages.map(each => componentOf(each, lock[each.folder]));
  const refs = new Map(packages.map(each => [each.folder, purlOf(each)]));
  const root = purlOf(own);
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': root,
        name: own.name,
        version: own.version,
        description: own.description,
        licenses: licencesOf(own),
        purl: root,
      },
    },
    components,
    dependencies: [
      { ref: root, dependsOn: [...refs.values()] },
      ...packages.map(each => ({
        ref: purlOf(each),
        dependsOn: Object.keys(each.dependencies ?? {})
          .flatMap(name => refs.get(resolveFrom(each.folder, name)) ?? [])
          .sort(compare),
      })),
    ],
  };
  // No time and no chance: the number is that of the content.
  const digest = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
  const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  const { $schema, bomFormat, specVersion, ...rest } = bill;
  return { $schema, bomFormat, specVersion, serialNumber: `urn:uuid:${uuid}`, ...rest };
}

function componentOf(each, locked) {
  const [group, name] = each.name.startsWith('@') ? each.name.split('/') : [undefined, each.name];
  const source = addressOf(each.repository);
  return {
    type: 'library',
    'bom-ref': purlOf(each),
    ...(group && { group }),
    name,
    version: each.version,
    ...(each.description && { description: each.description }),
    ...(locked?.integrity && { hashes: hashesOf(locked.integrity) }),
    licenses: licencesOf(each),
    purl: purlOf(each),
    ...(source && { externalReferences: [{ type: 'vcs', url: source }] }),
    properties: [...each.bundles].sort(compare).map(value => ({ name: 'creg:bundle', value })),
  };
}

function purlOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** `sha512-…` of the registry → hexadecimal. */
function hashesOf(integrity) {
  return integrity.split(' ').map(each => {
    const [algorithm, content] = each.split('-');
    return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(content, 'base64').toString('hex') };
  });
}

function licencesOf({ name, license }) {
  if (!license) throw new Error(`${name} does not say under which licence it is`);
  return /[ ()]/.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
}

function addressOf(repository) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (!url) return undefined;
  if (/^(?:github:)?[\w.-]+\/[\w.-]+$/.test(url)) return `https://github.com/${url.replace('github:', '')}`;
  return url
    .replace(/^git\+/, '')
    .replace(/^git:\/\//, 'https://')
    .replace(/^(?:ssh:\/\/)?git@github\.com[:/]/, 'https://github.com/');
}

// --- notices ----------------------------------------------------------------------------------------------------

/** The licences ask for their texts to go with every copy; bundling takes comments out. */
function noticesOf(packages) {
  const parts = packages.map(each => {
    const source = addressOf(each.repository);
    const head = `## ${each.name} ${each.version}\n\n${each.license}${source ? ` · <${source.replace(/\.git$/, '')}>` : ''}`;
    return `${head}\n\n${licenceTexts(each)
      .map(text => `\`\`\`text\n${text.replaceAll('```', "'''").trim()}\n\`\`\``)
      .join('\n\n')}\n`;
  });
  return `# Third-party notices\n\nCreg contains these packages, as dist/sbom.cdx.json says in detail.\n\n${parts.join('\n')}`;
}

function licenceTexts(each) {
  const files = readdirSync(each.folder).filter(file => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file));
  if (files.length > 0)
    return files.sort(compare).map(file => readFileSync(join(each.folder, file), 'utf8').replaceAll('\r\n', '\n'));
  const author = typeof each.author === 'string' ? each.author : (each.author?.name ?? `the authors of ${each.name}`);
  if (each.license === 'MIT') return [mit(author.replace(/\s*[<(].*/, ''))];
  throw new Error(`${each.name} has no text of its licence (${each.license})`);
}

/** For packages that name this licence and do not carry its text. */
function mit(holder) {
  return `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
