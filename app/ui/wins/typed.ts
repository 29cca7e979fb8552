/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The word of the list that was sent, or undefined. */
export function oneOf<T extends string>(words: readonly T[], word: string): T | undefined {
  return words.find((one) => one === word);
}
