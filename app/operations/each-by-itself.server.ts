/**
 * Does the work for one item after the other, each whatever became of those before: a vote whose keys cannot be read
 * holds up no other vote. What was thrown is thrown at the end, several faults as one `AggregateError`.
 */
export async function eachByItself<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const faults: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (thrown) {
      faults.push(thrown);
    }
  }
  if (faults.length === 1) throw faults[0];
  if (faults.length > 1) throw new AggregateError(faults, faults.map(String).join("\n"));
}
