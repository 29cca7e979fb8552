/** Letters of other scripts, and small capitals, beside the Latin letter that they look like. */
const pairs = [
  ["АВЕКМНОРСТУХІЈЅԚԜҮӀ", "ABEKMHOPCTYXIJSQWYI"],
  ["аеорсухіјѕԛԝһԁӏѵү", "aeopcyxijsqwhdlvy"],
  ["вкмнт", "bkmht"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ", "ABEZHIKMNOPTYXCj"],
  ["αβγεικνορστυωχηϲ", "abyeikvopotuwxnc"],
  ["ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡ", "abcdefghijklmnoprstuvwyzag"],
] as const;

const latin = new Map(
  pairs.flatMap(([from, to]) => [...from].map((letter, at) => [letter, [...to][at] ?? ""])),
);

/** A word in the Latin letters that a reader takes it for: a Cyrillic “Асме” looks like “Acme”. */
export function inLatinLooks(word: string): string {
  return [...word.normalize("NFC")].map((letter) => latin.get(letter) ?? letter).join("");
}
