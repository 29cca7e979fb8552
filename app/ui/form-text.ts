/** What somebody typed or chose: a form, or the query of an address. */
type Sent = Pick<FormData, "get" | "getAll"> | Pick<URLSearchParams, "get" | "getAll">;

/** The text of one field. A field that is missing, and a file that was sent in its place, say nothing. */
export function textIn(sent: Sent, name: string): string {
  const value = sent.get(name);
  return typeof value === "string" ? value : "";
}

/** The texts of a field that can be there several times, without files. */
export function textsIn(sent: Sent, name: string): string[] {
  return [...sent.getAll(name)].filter((value) => typeof value === "string");
}

/** Every text of a form by the name of its field, the last where one is there several times. Files are left out. */
export function fieldsIn(form: FormData): Record<string, string> {
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
  return Object.fromEntries(texts);
}
