// Parsing to a tree with recovery, beside JSON.parse of that tree and beside Langium on the same text.
import { readFileSync } from 'node:fs';
import { EmptyFileSystem, URI } from 'langium';
import { createServicesForGrammar } from 'langium/grammar';
import { parse } from '../out/bench/grammar/index.js';
import { grammar } from './langium-grammar.mjs';
import { alternate, median, row, time } from './measure.mjs';

const names = new Set();
for (const [file, goal] of [
  ['100k', 1.5],
  ['1m', 2.5],
]) {
  const text = readFileSync(`out/bench/data/${file}.creg`, 'utf8');
  const { file: tree, problems } = parse(text, names);
  if (problems.length > 0) throw new Error(`the draft does not parse: ${JSON.stringify(problems[0])}`);
  const json = JSON.stringify(tree);
  alternate(
    () => parse(text, names),
    () => JSON.parse(json),
    30,
  );
  const [ours, floor] = alternate(
    () => parse(text, names),
    () => JSON.parse(json),
    file === '1m' ? 15 : 60,
  );
  const ratio = ours / floor;
  row(
    `parse ${file} / JSON.parse of its tree`,
    `${ratio.toFixed(2)} ×`,
    `≤ ${goal} ×`,
    ratio <= goal,
    `${ours.toFixed(2)} ms, ${floor.toFixed(2)} ms (${(json.length / text.length).toFixed(1)} characters of JSON a character)`,
  );
}

const text = readFileSync('out/bench/data/100k.creg', 'utf8');
const services = await createServicesForGrammar({ grammar, module: undefined, ...EmptyFileSystem });
const { shared } = services;
const builds = [];
for (let n = 0; n < 12; n++) {
  const uri = URI.parse(`file:///${n}${services.LanguageMetaData.fileExtensions[0]}`);
  const begin = performance.now();
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document], { validation: true });
  builds.push(performance.now() - begin);
  const errors = document.parseResult.parserErrors.length + document.parseResult.lexerErrors.length;
  if (errors > 0) throw new Error(`Langium does not read the draft: ${document.parseResult.parserErrors[0]?.message}`);
}
const langium = median(builds.slice(4));
const ours = median(Array.from({ length: 30 }, () => time(() => parse(text, names))));
row(
  'Langium build of the same text / parse 100k',
  `${(langium / ours).toFixed(1)} ×`,
  '≥ 20 ×',
  langium / ours >= 20,
  `${langium.toFixed(0)} ms, ${ours.toFixed(2)} ms`,
);
