// What the tools say to the person who waits: step lines, a progress line, and the errors that end a run with one clear
// message. No decisions here.

const tty = Boolean(process.stderr.isTTY);
let progressShown = false;

/** A thing that cannot be had; `message` is the one clear line for the user, with the way out in it. */
export class SetupError extends Error {
  status = 2;
}

/** A step of our own that failed (a compiler error, a broken rule); `message` holds what the step's program said. */
export class StepError extends Error {
  status = 1;
}

function clearProgress() {
  if (tty && progressShown) process.stderr.write('\r\x1b[K');
  progressShown = false;
}

/** One line for one step. */
export function say(line) {
  clearProgress();
  process.stderr.write(`${line}\n`);
}

let lastQuarter = 0;

/**
 * How far a step is: a line that the next one overwrites on a terminal; elsewhere only a line for each quarter of
 * `fraction` (0 to 1) that is passed.
 */
export function progress(line, fraction = 0) {
  if (tty) {
    process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 100) - 1)}`);
    progressShown = true;
    return;
  }
  const quarter = Math.floor(fraction * 4);
  if (quarter > lastQuarter) process.stderr.write(`${line}\n`);
  lastQuarter = quarter;
}

/** Runs `work`, then says how long it took. */
export async function timed(title, work) {
  say(`${title} …`);
  const start = process.hrtime.bigint();
  const result = await work();
  say(`${title}: ${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(1)} s`);
  return result;
}

// What the machine refuses: no fault of ours, and the message names the file.
const refusals = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']);

/** Runs `main` as a program: our own errors become their message and exit status, others a stack trace and 1. */
export async function runAsProgram(main) {
  try {
    await main();
  } catch (error) {
    clearProgress();
    const status = error.status ?? (refusals.has(error.code) ? 2 : undefined);
    process.stderr.write(`takt: ${status ? error.message : error.stack}\n`);
    process.exitCode = status ?? 1;
  }
}
