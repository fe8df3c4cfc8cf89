/** Entry of the suite inside the extension host of a browser: the same tests; one line in the log says how they went. */

interface Outcome {
  readonly title: string;
  readonly ms: number;
  readonly error?: string;
}

const patience = 30_000;
const tests: { readonly title: string; readonly test: () => unknown }[] = [];
let about = '';

// Mocha's build for browsers wants a page around it; here is none. The suite needs no more of it than this.
Object.assign(globalThis, {
  describe(title: string, tell: () => void) {
    about = title;
    tell();
  },
  it(title: string, test: () => unknown) {
    tests.push({ title: `${about} ${title}`, test });
  },
});

export async function run(): Promise<void> {
  await import('./extension.test.js');
  await import('./pages.test.js');
  const outcomes: Outcome[] = [];
  for (const { title, test } of tests) {
    const start = Date.now();
    const error = await failureOf(test);
    outcomes.push({ title, ms: Date.now() - start, ...(error !== undefined && { error }) });
    console.log(`@@CREG ${JSON.stringify(outcomes)}`);
  }
  const failed = outcomes.filter(({ error }) => error !== undefined);
  if (failed.length > 0 || outcomes.length === 0) throw new Error(`${failed.length} tests failed`);
}

async function failureOf(test: () => unknown): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>(done => {
    timer = setTimeout(() => done(`no end after ${patience} ms`), patience);
  });
  try {
    return await Promise.race([Promise.resolve(test()).then(() => undefined), late]);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}
