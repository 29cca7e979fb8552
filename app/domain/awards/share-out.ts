/** Gives each entry to one of the screeners in turn, so that nobody has two more than anybody else. */
export function shareOut(
  entryIds: readonly string[],
  screeners: readonly { id: string; has: number }[],
): Map<string, string[]> {
  const loads = screeners.map(({ id, has }) => ({ id, has, gets: [] as string[] }));
  for (const entryId of entryIds) {
    const [least] = [...loads].sort((a, b) => a.has - b.has || (a.id < b.id ? -1 : 1));
    if (!least) break;
    least.has += 1;
    least.gets.push(entryId);
  }
  return new Map(loads.map(({ id, gets }) => [id, gets]));
}
