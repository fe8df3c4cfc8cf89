/** The baselines of a call: what they accept in each file, what they accept in vain, and how they are made anew. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bilingual } from '../../grammar/index.js';
import {
  accept,
  acceptedIn,
  type Baseline,
  type BaselineEntry,
  emptyBaseline,
  entriesFor,
  readBaseline,
  staleIn,
  writeBaseline,
} from '../core/baseline.js';
import { folderOf, relativeTo, resolveIn } from '../core/config/paths.js';
import type { Finding } from '../core/finding.js';
import type { Settings } from '../core/settings.js';
import { withSlashes } from '../disk/configuration.js';
import { shownName } from '../disk/find-files.js';
import { isFault, readText } from '../disk/read-file.js';
import { faultOfWriting, writeWhole } from '../disk/write-file.js';
import type { FileSettings } from './configured.js';
import { sentenceOf } from './faults.js';

export interface Baselines {
  /** What a file is checked with. */
  settings(path: string, ofFile: FileSettings): Settings;
  /** Takes in what was found in a file; the findings come back as they are reported. */
  take(path: string, findings: readonly Finding[], ofFile: FileSettings): readonly Finding[];
  /** After the last file: what to say; baselines are written where the call asks for it. */
  finish(): { readonly notes: readonly Bilingual[]; readonly fault?: Bilingual };
}

/** One baseline in use. */
interface Ledger {
  readonly path: string;
  readonly before: Baseline;
  readonly files: Map<string, readonly BaselineEntry[]>;
  /** What is accepted and was not found, by file. */
  readonly stale: Map<string, readonly BaselineEntry[]>;
}

/** `named` is the file of `--baseline`, which goes before every configuration. A `Bilingual` is what is wrong with it. */
export function openBaselines(named: string | undefined, isUpdate: boolean, cwd: string): Baselines | Bilingual {
  const ledgers = new Map<string, Ledger>();
  const open = (path: string, before: Baseline): Ledger => {
    const known = ledgers.get(path);
    if (known) return known;
    const ledger = { path, before, files: new Map(), stale: new Map() };
    ledgers.set(path, ledger);
    return ledger;
  };
  let own: Ledger | undefined;
  if (named !== undefined) {
    const path = withSlashes(resolve(cwd, named));
    const before = readFrom(path, named, isUpdate);
    if ('zh' in before) return before;
    own = open(path, before);
  }

  function ledgerFor(path: string, { config }: FileSettings): Ledger | undefined {
    const setting = config?.for(withSlashes(path)).baseline;
    return own ?? (config && setting && open(setting.value, config.baseline ?? emptyBaseline));
  }

  return {
    settings(path, ofFile) {
      const ledger = ledgerFor(path, ofFile);
      const { accepted: _, ...settings } = ofFile.settings;
      return ledger && !isUpdate
        ? { ...settings, accepted: acceptedIn(ledger.before, nameIn(ledger, path)) }
        : settings;
    },
    take(path, findings, ofFile) {
      const ledger = ledgerFor(path, ofFile);
      if (!ledger) return findings;
      const name = nameIn(ledger, path);
      if (!isUpdate) {
        const entries = (ledger.before.files.get(name) ?? []).filter(({ code }) => !isOff(code, ofFile.settings));
        ledger.files.set(name, entries);
        ledger.stale.set(name, staleIn(entries, findings));
        return findings;
      }
      const entries = entriesFor(findings);
      ledger.files.set(name, entries);
      const after = accept(findings, new Map(entries.map(({ fingerprint, count }) => [fingerprint, count])));
      ledger.stale.set(
        name,
        staleIn(ledger.before.files.get(name) ?? [], accept(findings, acceptedIn(ledger.before, name))),
      );
      return after;
    },
    finish() {
      const notes: Bilingual[] = [];
      for (const ledger of ledgers.values()) {
        const { path, before, files, stale } = ledger;
        const kept = new Map(files);
        for (const [name, entries] of before.files) {
          if (files.has(name)) continue;
          // Not among the files of this call: kept as it is, unless the file is gone.
          if (existsSync(resolveIn(folderOf(path), name))) kept.set(name, entries);
          else stale.set(name, entries);
        }
        const gone = [...stale].flatMap(([name, entries]) => entries.map(entry => ({ name, entry })));
        const shown = shownName(path, cwd);
        if (gone.length > 0) notes.push(staleSentence(shown, gone, isUpdate));
        if (!isUpdate) continue;
        try {
          writeWhole(path, writeBaseline({ files: kept }));
        } catch (error) {
          return { notes, fault: sentenceOf({ name: shown, ...faultOfWriting(error) }) };
        }
        const count = [...kept.values()].flat().reduce((sum, entry) => sum + entry.count, 0);
        notes.push(writtenSentence(shown, count));
      }
      return isUpdate && ledgers.size === 0 ? { notes, fault: noneNamed } : { notes };
    },
  };
}

function readFrom(path: string, name: string, isUpdate: boolean): Baseline | Bilingual {
  const read = readText(path);
  if (isFault(read)) {
    if (read.fault !== 'missing') return sentenceOf({ name, ...read });
    return isUpdate
      ? emptyBaseline
      : {
          zh: `没有基线「${name}」：加上 --update-baseline 就生成`,
          en: `there is no baseline “${name}”: --update-baseline makes it`,
        };
  }
  const baseline = readBaseline(read.text);
  return 'zh' in baseline ? { zh: `「${name}」${baseline.zh}`, en: `“${name}” ${baseline.en}` } : baseline;
}

function nameIn({ path }: Ledger, file: string): string {
  return relativeTo(folderOf(path), withSlashes(file));
}

function isOff(code: string, { levels }: Settings): boolean {
  return (levels[code] ?? levels[code.slice(0, code.indexOf('/'))]) === 'off';
}

function staleSentence(
  baseline: string,
  gone: readonly { readonly name: string; readonly entry: BaselineEntry }[],
  isUpdate: boolean,
): Bilingual {
  const count = gone.reduce((sum, { entry }) => sum + entry.count, 0);
  const [first] = gone;
  const { code = '', quote = '' } = first?.entry ?? {};
  const more = count > 1;
  return {
    zh: `基线「${baseline}」里有 ${count} 处问题已经不在，${more ? '如' : '即'} ${first?.name} 的 ${code}「${quote}」${isUpdate ? '：已删去' : '；用 --update-baseline 删去'}`,
    en: `${count} finding${more ? 's' : ''} of the baseline “${baseline}” ${more ? 'are' : 'is'} no longer there${more ? ', such as' : ':'} ${code} “${quote}” in ${first?.name}${isUpdate ? '; dropped' : '; --update-baseline drops them'}`,
  };
}

function writtenSentence(baseline: string, count: number): Bilingual {
  return {
    zh: `基线「${baseline}」记下了 ${count} 处问题`,
    en: `the baseline “${baseline}” holds ${count} finding${count === 1 ? '' : 's'}`,
  };
}

const noneNamed: Bilingual = {
  zh: '--update-baseline 不知道写到哪里：用 --baseline 文件名，或者在 creg.json 里写 "baseline"',
  en: '--update-baseline has nowhere to write: give --baseline FILE, or "baseline" in creg.json',
};
