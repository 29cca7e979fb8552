const words = (
  "acorn amber anvil apple arrow birch bloom brass brook cedar chalk cloud clover comet copper coral " +
  "crane daisy delta dune ember falcon fern flint garnet ginger grove harbour hazel heron indigo iris " +
  "ivory jasper kettle lantern larch laurel lemon linden maple marble meadow mint nectar oak olive opal " +
  "orchid otter pebble pine quartz quill raven reed river saffron silver spruce thistle tulip violet willow"
)
  .toUpperCase()
  .split(" ");

const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** How many random bytes a receipt code needs. */
export const receiptBytes = 10;

/** A code such as `QUILL-7F3K LARCH-92MX` from ten random bytes: 52 bits of chance, easy to read aloud. */
export function receiptCode(random: Uint8Array): string {
  return `${half(random.subarray(0, 5))} ${half(random.subarray(5, 10))}`;
}

function half([word = 0, ...rest]: Uint8Array): string {
  return `${words[word % words.length]}-${rest.map((byte) => signs[byte % signs.length]).join("")}`;
}

/** What somebody typed, in the form of the code: capitals, one space, no space around the hyphen. */
export function normaliseReceipt(typed: string): string {
  return typed
    .trim()
    .toUpperCase()
    .replace(/\s*-\s*/g, "-")
    .replace(/\s+/g, " ");
}

/** Whether a text has the form of a receipt code. */
export function isReceiptCode(text: string): boolean {
  const [first = "", second = "", ...more] = text.split(" ");
  return more.length === 0 && [first, second].every(isHalf);
}

function isHalf(text: string): boolean {
  const [word = "", tail = "", ...more] = text.split("-");
  return (
    more.length === 0 &&
    words.includes(word) &&
    tail.length === 4 &&
    [...tail].every((sign) => signs.includes(sign))
  );
}
