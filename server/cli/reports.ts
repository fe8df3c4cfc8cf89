/** The reports of a run: each file goes to all of them, and each writes where it was asked to. */
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Face } from '../../grammar/index.js';
import { faultOfWriting, openWhole, type WholeFile } from '../disk/write-file.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import type { Surroundings } from './call.js';
import type { Output } from './outputs.js';
import type { CheckedFile, Lookup, Reporter, Summary } from './report/checked.js';
import { githubReporter } from './report/github.js';
import { jsonLinesReporter, jsonReporter } from './report/json.js';
import { prettyReporter } from './report/pretty.js';
import { columns, wantsColor } from './terminal.js';

export interface Reports {
  add(file: CheckedFile): void;
  /** Writes what is written at the end; a report that cannot be written is a fault. */
  finish(summary: Summary): ReportFault | undefined;
}

export interface ReportFault extends ReturnType<typeof faultOfWriting> {
  readonly name: string;
}

/** A report on its way. */
interface Sink {
  readonly reporter: Reporter;
  take(text: string): void;
  /** After the last text. */
  close(): ReportFault | undefined;
}

/** Opens every report that a call asks for; on GitHub the annotations bring the summary of the job with them. */
export async function openReports(
  outputs: readonly Output[],
  call: Arguments,
  around: Surroundings,
  own: Face,
  lookup: Lookup,
): Promise<Reports> {
  const sinks: Sink[] = [];
  for (const output of outputs) {
    sinks.push(sinkOf(await reporterOf(output, call, around, own, lookup), output.file, around));
  }
  const summary = around.env.GITHUB_STEP_SUMMARY;
  if (summary && outputs.some(({ format }) => format === 'github')) {
    const { githubSummaryReporter } = await import('./report/github-summary.js');
    sinks.push(appending(githubSummaryReporter(own), summary));
  }
  return {
    add(file) {
      for (const { reporter, take } of sinks) take(reporter.add(file));
    },
    finish(sum) {
      let fault: ReportFault | undefined;
      for (const { reporter, take, close } of sinks) {
        take(reporter.finish(sum));
        fault = close() ?? fault;
      }
      return fault;
    },
  };
}

/** A file takes its place at the end, whole; a person reading along gets each part as it is done. */
function sinkOf(reporter: Reporter, file: string | undefined, { cwd, out }: Surroundings): Sink {
  if (file === undefined) return { reporter, take: text => text !== '' && out.write(text), close: () => undefined };
  let whole: WholeFile | undefined;
  let fault: ReportFault | undefined;
  const trying = (action: (whole: WholeFile) => void): void => {
    if (fault) return;
    try {
      whole ??= openWhole(resolve(cwd, file));
      action(whole);
    } catch (error) {
      fault = { name: file, ...faultOfWriting(error) };
    }
  };
  return {
    reporter,
    // Not kept until the end: what is found in a thousand files is more than their texts.
    take: text => text !== '' && trying(({ write }) => write(Buffer.from(text, 'utf8'))),
    close() {
      trying(({ finish }) => finish());
      return fault;
    },
  };
}

/** The summary of a job belongs to all of its steps: what others wrote stays. */
function appending(reporter: Reporter, file: string): Sink {
  const pages: string[] = [];
  return {
    reporter,
    take: text => pages.push(text),
    close() {
      try {
        appendFileSync(file, pages.join(''));
        return undefined;
      } catch (error) {
        return { name: file, ...faultOfWriting(error) };
      }
    },
  };
}

async function reporterOf(
  { format, file }: Output,
  call: Arguments,
  around: Surroundings,
  own: Face,
  lookup: Lookup,
): Promise<Reporter> {
  const toFile = file !== undefined;
  switch (format) {
    case 'json':
      return jsonReporter(lookup, optionOf(call, 'as-of') ?? around.today);
    case 'jsonl':
      return jsonLinesReporter(lookup);
    case 'github':
      return githubReporter();
    case 'sarif':
      return (await import('./report/sarif.js')).sarifReporter(around.rules, own, lookup);
    case 'gitlab':
      return (await import('./report/gitlab.js')).gitlabReporter();
    case 'junit':
      return (await import('./report/junit.js')).junitReporter();
    case 'checkstyle':
      return (await import('./report/checkstyle.js')).checkstyleReporter();
    case 'rdjson':
      return (await import('./report/rdjson.js')).rdjsonReporter(lookup);
    case 'html':
      return (await import('./report/html.js')).htmlReporter(around.rules, own, lookup);
    case 'statistics':
      return (await import('./report/statistics.js')).statisticsReporter(around.rules, own);
    case 'diff':
      return (await import('./report/diff.js')).diffReporter();
    case 'structure':
      return structureReporter();
    case 'pretty': {
      const color = wantsColor(around.env, toFile || isGiven(call, 'no-color'));
      const width = toFile ? 100 : columns();
      const suppressed = isGiven(call, 'show-suppressed');
      return prettyReporter(
        { color, columns: width, quiet: isGiven(call, 'quiet'), suppressed, language: own },
        lookup,
      );
    }
  }
}

/** What `--explain-structure` asks for; files stand apart by a line. */
function structureReporter(): Reporter {
  let files = 0;
  return { add: ({ structure = '' }) => (files++ === 0 ? structure : `\n${structure}`), finish: () => '' };
}
