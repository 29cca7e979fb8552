const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** What search reads: lower case, without accents, one space between words. */
export function searchText(...parts: readonly string[]): string {
  const plain = parts
    .join(" ")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
  return plain
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}
