// Waiting for a condition: asks again every 25 ms until the answer is as wished, and tells the last answer when it never is.
// Not a retry of an action: `ask` must only look.
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual, inspect } from 'node:util';

/**
 * The first answer of `ask` that `accept` takes. `what` names the condition in the error.
 * A question that throws (a frame being replaced, say) counts as no answer yet.
 */
export async function until(what, ask, accept = Boolean, timeout = 10_000) {
  const end = performance.now() + timeout;
  let last;
  for (;;) {
    try {
      last = await ask();
      if (accept(last)) return last;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end)
      throw new Error(`Waited ${timeout} ms in vain until ${what}. Last seen: ${inspect(last, { depth: 6 })}`);
    await pause(25);
  }
}

/** Waits until `ask` answers exactly `wanted`. */
export const untilEqual = (what, ask, wanted, timeout) =>
  until(what, ask, (seen) => isDeepStrictEqual(seen, wanted), timeout);
