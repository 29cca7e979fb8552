/**
 * The name under which a connection keeps a statement, if its text begins with the comment `prepared: NAME`; else
 * nothing. Such a statement is read and planned once for each connection and not each time. It is for the few that
 * most requests ask and whose text never varies: whatever is kept stays in the memory of the database.
 */
export function preparedName(sql: string): string {
  return /^\s*\/\* prepared: ([a-z ]+) \*\//.exec(sql)?.[1] ?? "";
}
