/** `creg test`: the cases in drafts → what came of each, and an exit status. */
import type { Bilingual, Face } from '../../grammar/index.js';
import { type ListPlace, type Run, runCases } from '../core/cases/cases.js';
import { listWords } from '../core/cases/clause-words.js';
import { coverageOf } from '../core/cases/coverage.js';
import type { Neighbours } from '../core/cases/neighbours.js';
import { suggestCases } from '../core/cases/suggest.js';
import { lineIndex } from '../core/lines.js';
import type { Model } from '../core/model.js';
import { kindOfFile } from '../disk/read-file.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { misuseOfDay, settingsOn } from './as-of.js';
import { addressOf, openBench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { type Input, inputFiles, readInput } from './inputs.js';
import { type Language, ownLanguage } from './language.js';
import type { Lookup } from './report/checked.js';
import { testJson, testJunit, testTap } from './report/test-machine.js';
import { testPretty } from './report/test-pretty.js';
import { type CoveredList, type Tested, type TestedFile, tally } from './report/tested.js';
import { columns, wantsColor } from './terminal.js';
import { writeResult } from './write-result.js';

export async function test(call: Arguments, around: Surroundings): Promise<ExitStatus> {
  const language = (optionOf(call, 'lang') ?? 'auto') as Language;
  const own = ownLanguage(language, around.env);
  const wrong = wrongOption(call);
  if (wrong) return refuse(around, own, wrong);
  const asOf = optionOf(call, 'as-of');
  const settings = settingsOn(call, around);
  const bench = openBench(around, [], settings, around.cwd);

  const { files, notes } = await inputFiles(call.operands, around.cwd);
  let isWrong = false;
  const tell = ({ sentence, fatal }: { readonly sentence: Bilingual; readonly fatal: boolean }): void => {
    if (fatal || !isGiven(call, 'quiet')) say(around, own, sentence);
    isWrong ||= fatal;
  };
  notes.forEach(tell);
  const drafts: Draft[] = [];
  for (const file of files) {
    if (file !== 'stdin' && !file.named && kindOfFile(file.path) !== 'draft') continue;
    const { input, notes: ofFile } = await readInput(file, undefined, around.cwd);
    ofFile.forEach(tell);
    if (!input) continue;
    if (input.kind === 'text') {
      tell({ sentence: noDraft(input.name), fatal: true });
      continue;
    }
    const draft = await open(input, bench, language);
    if (draft) drafts.push(draft);
  }
  for (const { name, model } of drafts) {
    const unread = unreadIn(model);
    if (unread > 0) tell({ sentence: unreadSentence(name, unread), fatal: false });
  }

  const text = isGiven(call, 'suggest') ? suggestions(drafts) : undefined;
  const tested: Tested = {
    asOf: asOf ?? around.today,
    files: drafts.filter(({ results }) => results.length > 0),
    ...(isGiven(call, 'coverage') && { coverage: coverageIn(drafts, bench.lookup) }),
  };
  const isEmpty = text === undefined ? tested.files.length === 0 && !tested.coverage?.length : text === '';
  if (isEmpty && !isWrong)
    tell({
      sentence: text === undefined ? noCases : noThresholds,
      fatal: text === undefined && !isGiven(call, 'allow-no-cases'),
    });
  if (isEmpty) return isWrong ? 2 : 0;

  const fault = writeResult(call, around, text ?? (await report(tested, call, around, own)));
  if (fault) return refuse(around, own, fault);
  if (isWrong) return 2;
  return text === undefined && tally(tested).failed > 0 ? 1 : 0;
}

interface Draft extends TestedFile {
  readonly model: Model;
  readonly neighbours: Neighbours;
}

async function open(
  { path, name, text }: Input,
  bench: ReturnType<typeof openBench>,
  language: Language,
): Promise<Draft | undefined> {
  const neighbours = await bench.neighbours(path, text);
  const uri = addressOf(path);
  const model = neighbours(uri)?.model;
  if (!model) return undefined;
  return {
    name,
    uri,
    text,
    lines: lineIndex(text),
    language: language === 'auto' ? model.face : language,
    results: runCases(model, neighbours),
    model,
    neighbours,
  };
}

/** In the face of each file, whatever the language of messages: they are to be kept in it. */
function suggestions(drafts: readonly Draft[]): string {
  const blocks = drafts.flatMap(({ model, uri, neighbours }) => {
    const file = neighbours(uri);
    if (!file) return [];
    return model.lists.flatMap(list => suggestCases({ list, file }, neighbours, model.face).map(({ text }) => text));
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** Of every list in the files of the call, and of every list that their cases are about. */
function coverageIn(drafts: readonly Draft[], lookup: Lookup): readonly CoveredList[] {
  const places = new Map<
    string,
    ListPlace & { readonly runs: Run[]; readonly language: Face; readonly name: string }
  >();
  const add = (place: ListPlace, { language }: Draft): Run[] => {
    const key = `${place.file.uri} ${place.list.at.start}`;
    const known = places.get(key);
    if (known) return known.runs;
    const runs: Run[] = [];
    const own = drafts.find(({ uri }) => uri === place.file.uri);
    const name = own?.name ?? lookup(place.file.uri)?.name ?? place.file.uri;
    places.set(key, { ...place, runs, language: own?.language ?? language, name });
    return runs;
  };
  for (const draft of drafts) {
    const file = draft.neighbours(draft.uri);
    for (const list of draft.model.lists) if (file) add({ list, file }, draft);
  }
  for (const draft of drafts) {
    for (const { run } of draft.results) if (run) add({ list: run.list, file: run.file }, draft).push(run);
  }
  return [...places.values()].map(({ list, file, runs, language, name }) => ({
    list: listWords({ list, file }),
    file: name,
    lines: lineIndex(file.text),
    language,
    coverage: coverageOf({ list, file }, runs),
  }));
}

// --- output -----------------------------------------------------------------------------------------------------

async function report(tested: Tested, call: Arguments, around: Surroundings, own: Face): Promise<string> {
  switch (optionOf(call, 'format') ?? 'pretty') {
    case 'json':
      return testJson(tested);
    case 'junit':
      return testJunit(tested);
    case 'tap':
      return testTap(tested);
    default: {
      const toFile = isGiven(call, 'output');
      const languages = new Set(tested.files.map(({ language }) => language));
      const [only] = languages;
      return testPretty(tested, {
        color: wantsColor(around.env, toFile || isGiven(call, 'no-color')),
        columns: toFile ? 100 : columns(),
        quiet: isGiven(call, 'quiet'),
        verbose: isGiven(call, 'verbose'),
        language: languages.size === 1 && only ? only : own,
      });
    }
  }
}

// --- what is wrong ----------------------------------------------------------------------------------------------

function wrongOption(call: Arguments): Bilingual | undefined {
  const misuse = misuseOfDay(call);
  if (misuse) return misuse;
  const format = optionOf(call, 'format') ?? 'pretty';
  if (isGiven(call, 'suggest')) {
    const other = ['verbose', 'coverage', 'format'].find(name => isGiven(call, name));
    if (other !== undefined) {
      return {
        zh: `--suggest 只写案例，--${other} 对它不起作用`,
        en: `--suggest writes cases: --${other} does nothing with it`,
      };
    }
  }
  if (format === 'pretty') return undefined;
  const idle = ['verbose', 'no-color'].find(name => isGiven(call, name));
  const more = idle ?? (isGiven(call, 'coverage') && format !== 'json' ? 'coverage' : undefined);
  if (more === undefined) return undefined;
  return { zh: `--${more} 对 --format ${format} 不起作用`, en: `--${more} does nothing with --format ${format}` };
}

function noDraft(name: string): Bilingual {
  return { zh: `「${name}」不是草案：案例写在 .creg 文件里`, en: `“${name}” is no draft: cases stand in .creg files` };
}

const noCases: Bilingual = {
  zh: '没有案例；creg test --suggest 可以为每个数额界线写出案例',
  en: 'no cases; creg test --suggest writes one for each side of every threshold',
};

const noThresholds: Bilingual = { zh: '名单里没有数额界线', en: 'no list has a threshold' };

/** Places that were not understood: a case may come out otherwise because of them. */
function unreadIn({ faults }: Model): number {
  return faults.filter(({ code }) => /^syntax\/|^logic\/(?:undefined|duplicate)-name$|-mismatch$/u.test(code)).length;
}

function unreadSentence(name: string, count: number): Bilingual {
  return {
    zh: `「${name}」有 ${count} 处没有读懂，案例可能因此不准；creg lint 会列出来`,
    en: `“${name}” has ${count} place${count === 1 ? '' : 's'} that could not be read, and cases may suffer; creg lint lists them`,
  };
}
