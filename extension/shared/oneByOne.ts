/**
 * Runs what it is given one after another, also when one has failed. For changes of a store, which are a reading and a
 * writing: without it a change would overwrite another that came in between.
 */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
