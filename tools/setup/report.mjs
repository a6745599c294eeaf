// What the set-up says to the person who waits: step lines, a progress line, and the one error type that ends the
// run with exit status 2. No decisions here.

const tty = Boolean(process.stderr.isTTY);
let progressShown = false;

/** A thing that cannot be had; `message` is the one clear line for the user, with the way out in it. */
export class SetupError extends Error {}

function clearProgress() {
  if (tty && progressShown) process.stderr.write('\r\x1b[K');
  progressShown = false;
}

/** One line for one step. */
export function say(line) {
  clearProgress();
  process.stderr.write(`${line}\n`);
}

/** A line that is overwritten by the next one on a terminal, and is not shown at all elsewhere. */
export function progress(line) {
  if (!tty) return;
  process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 100) - 1)}`);
  progressShown = true;
}

/** Runs `work`, then says how long it took. */
export async function timed(title, work) {
  say(`${title} …`);
  const start = process.hrtime.bigint();
  const result = await work();
  say(`${title}: ${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(1)} s`);
  return result;
}

/** Runs `main` as a program: a SetupError becomes one line and exit status 2, anything else a stack trace and 1. */
export async function runAsProgram(main) {
  try {
    await main();
  } catch (error) {
    clearProgress();
    const known = error instanceof SetupError;
    process.stderr.write(`takt: ${known ? error.message : error.stack}\n`);
    process.exitCode = known ? 2 : 1;
  }
}
