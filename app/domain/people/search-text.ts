/** What search reads: lower case, without accents, one space between words. */
export function searchText(...parts: readonly string[]): string {
  const plain = parts
    .join(" ")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
  return plain.toLowerCase().replaceAll("ß", "ss").replaceAll("ø", "o").replace(/\s+/g, " ").trim();
}
