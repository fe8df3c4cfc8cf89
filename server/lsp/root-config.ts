/** The `creg.json` of a root: what it sets for a file beside what the editor sets, and what is wrong with it. */
import type { Bilingual, Span } from '../../grammar/index.js';
import { chosenFor, type Extra, extraFor, type OpenConfig, openConfig, settingsOf } from '../core/config/open.js';
import { folderOf, relativeTo } from '../core/config/paths.js';
import { type ConfigProblem, placeIn } from '../core/config/read.js';
import { lineIndex } from '../core/lines.js';
import type { Settings } from '../core/settings.js';
import { rules } from '../rules/index.js';
import type { Disk } from './disk.js';
import type { EditorSettings } from './settings.js';

export interface RootConfig {
  /** Path of the `creg.json`, with `/`. */
  readonly path: string;
  readonly open: OpenConfig;
  /** Files from outside of the root; the disk is searched for them. */
  find(): Promise<Extra>;
  /** The settings of the editor where the configuration is silent, else its own. Equal ones are one object. */
  settings(path: string, chosen: EditorSettings): EditorSettings;
  core(path: string, chosen: EditorSettings, today: string): Settings;
}

const codes = rules.map(({ code }) => code);

/** Undefined where the directory has no `creg.json`. */
export function rootConfig(directory: string, disk: Disk): RootConfig | undefined {
  const path = `${directory.replaceAll('\\', '/')}/creg.json`;
  const open = openConfig(path, codes, disk.read);
  if (!open) return undefined;
  const known = new Map<string, { readonly chosen: EditorSettings; readonly settings: EditorSettings }>();
  const cores = new Map<string, { readonly from: EditorSettings; readonly settings: Settings }>();

  function settings(file: string, chosen: EditorSettings): EditorSettings {
    const last = known.get(file);
    if (last?.chosen === chosen) return last.settings;
    const effective = open?.for(file);
    const { asOf: _, ...rest } = chosen;
    const merged = {
      ...rest,
      ...chosenFor(effective, chosen, 'editor'),
      ...(effective?.left && { left: true as const }),
    };
    known.set(file, { chosen, settings: merged });
    return merged;
  }

  return {
    path,
    open,
    find: () =>
      extraFor(open, codes, {
        read: disk.read,
        drafts: async folder => (await disk.drafts(folder)).map(file => file.replaceAll('\\', '/')),
        ...(disk.regulations && {
          regulations: async folder => (await disk.regulations?.(folder))?.map(file => file.replaceAll('\\', '/')),
        }),
      }),
    settings,
    core(file, chosen, today) {
      const from = settings(file, chosen);
      const last = cores.get(file);
      if (last?.from === from && last.settings.today === today) return last.settings;
      const made = settingsOf(today, from, open.for(file), open.accepted(file));
      cores.set(file, { from, settings: made });
      return made;
    },
  };
}

/** What is wrong with a configuration, as it stands in the text given; what is wrong with others is told where it extends them. */
export function problemsOfConfig(
  path: string,
  text: string,
  disk: Disk,
  saved: { readonly text: string; readonly found: Extra } | undefined,
): readonly { readonly at: Span; readonly message: Bilingual }[] {
  const open = openConfig(path, codes, other => (other === path ? text : disk.read(other)));
  if (!open) return [];
  // Which files there are was found out for the text on the disk.
  const found = saved?.text === text ? saved.found.problems : [];
  return [...open.problems, ...found].map(problem => {
    if (problem.path === path) return problem;
    const own = open.config.files.at(-1);
    return { at: own ? placeIn(own, ['extends']) : { start: 0, end: 0 }, message: placed(problem, open, path) };
  });
}

function placed({ path, at, message }: ConfigProblem, { config }: OpenConfig, from: string): Bilingual {
  const text = config.files.find(file => file.path === path)?.text ?? '';
  const { line, character } = lineIndex(text).position(at.start);
  const place = `${relativeTo(folderOf(from), path)}:${line + 1}:${character + 1}`;
  return { zh: `${place}: ${message.zh}`, en: `${place}: ${message.en}` };
}
