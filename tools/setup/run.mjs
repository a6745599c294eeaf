// Runs other programs for the tools. Their output is kept and shown only when they fail, so that a good run stays
// short. No shell is involved: arguments are passed as they are.

import { spawn } from 'node:child_process';
import { SetupError, progress } from './report.mjs';

const keptOutput = 64 * 1024;

/**
 * Runs `command` to its end and returns { status, output }; `output` is the last part of stdout and stderr together.
 * `onLine` sees every line as it comes; `extraFd` adds a pipe as file descriptor 3 whose lines go to it.
 */
export function run(command, args, { cwd, env, onLine, extraFd } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe', ...(extraFd ? ['pipe'] : [])];
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio });
    let output = '';
    const follow = (stream, perLine, keep) => {
      let rest = '';
      stream.setEncoding('utf8').on('data', (chunk) => {
        if (keep) output = (output + chunk).slice(-keptOutput);
        if (!perLine) return;
        const lines = (rest + chunk).split(/[\r\n]+/);
        rest = lines.pop();
        for (const line of lines) perLine(line);
      });
    };
    follow(child.stdout, onLine, true);
    follow(child.stderr, onLine, true);
    if (extraFd) follow(child.stdio[3], extraFd, false);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ status: code ?? `signal ${signal}`, output }));
  });
}

/** As `run`, but a status other than 0 is a `Failure` with the end of the program's output. Returns the output. */
export async function runOrFail(command, args, { Failure = SetupError, ...options } = {}) {
  let result;
  try {
    result = await run(command, args, options);
  } catch (error) {
    throw new SetupError(`cannot run ${command} (${error.code ?? error.message}); install it and start again`);
  }
  if (result.status !== 0) {
    const tail = result.output
      .trim()
      .split('\n')
      .filter((line) => !/^(\[\d+\/\d+\]|-- )/.test(line))
      .slice(-60)
      .join('\n');
    throw new Failure(`${command} ${args[0] ?? ''} failed (${result.status}):\n${tail}`);
  }
  return result.output;
}

/** Shows a Ninja build's "[done/total] what" lines as progress; for `onLine`. */
export function ninjaProgress(line) {
  const [, done, total, what] = /^\[(\d+)\/(\d+)\] (.*)$/.exec(line) ?? [];
  if (done)
    progress(`  ${done} of ${total}: ${what.replace(/^(Building|Linking) .*[ /]([^/ ]+)$/, '$1 $2')}`, done / total);
}
