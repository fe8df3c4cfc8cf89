/** The options of `creg lint` for many files and for repeated runs. */
import type { Command } from './command.js';

export const scaling: Command['options'] = {
  jobs: {
    value: 'N',
    help: {
      zh: '用 N 个线程同时检查；默认文件少时 1 个，多时按处理器核数。结果和次序不变',
      en: 'check on N threads at once; default: 1 for few files, else one a core. Results and order stay the same',
    },
  },
  cache: {
    help: {
      zh: '没有变的文件不重新检查：结果存在当前文件夹的 .creg-cache 里，可随时删除',
      en: 'do not check again what has not changed: results are kept in .creg-cache in the current folder, which may be deleted at any time',
    },
  },
  since: {
    value: 'REVISION',
    help: {
      zh: '检查全部，但只报告该 git 版本以后改过的条款中的问题，如 --since origin/main',
      en: 'check everything, tell only what stands in provisions changed since that git revision, as in --since origin/main',
    },
  },
  watch: {
    help: {
      zh: '检查后等待，文件一改就再检查受影响的；Ctrl-C 结束，退出码为最后一次的',
      en: 'wait after checking and check again what a change affects; Ctrl-C ends it with the status of the last check',
    },
  },
};
