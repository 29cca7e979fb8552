/** Runs a command; a setting or a fault that stops it is told in words, not as a stack. */
export async function orSayWhy<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown : new Error(String(thrown));
    console.error(`Laurels did not start. ${why.message}`);
    if (process.env.LOG_LEVEL === "debug") console.error(why.stack);
    process.exit(1);
  }
}
