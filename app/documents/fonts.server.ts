import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";

const packages = createRequire(import.meta.url);
const alphabets = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic", "cyrillic-ext"] as const;
const fraunces = ["latin", "latin-ext", "vietnamese"] as const;

/** The text face, with the faces that hold the letters which the one before lacks. */
export const textFace = alphabets.map((alphabet) => `Inter ${alphabet}`);

/** The display face; names in other alphabets fall back to the text face. */
export const displayFace = [...fraunces.map((alphabet) => `Fraunces ${alphabet}`), ...textFace];

/** The display face in italics, for words that are quoted. */
export const italicFace = [...fraunces.map((alphabet) => `Fraunces Italic ${alphabet}`), ...textFace];

let registered = false;

/** Makes our faces known to the PDF library, once. They are embedded in every document. */
export function registerFonts(): void {
  if (registered) return;
  for (const alphabet of alphabets) {
    Font.register({
      family: `Inter ${alphabet}`,
      fonts: [weight("inter", alphabet, 400), weight("inter", alphabet, 600)],
    });
  }
  for (const alphabet of fraunces) {
    Font.register({ family: `Fraunces ${alphabet}`, fonts: [weight("fraunces", alphabet, 400)] });
    Font.register({ family: `Fraunces Italic ${alphabet}`, src: file("fraunces", alphabet, "400-italic") });
  }
  Font.registerHyphenationCallback((word) => [word]);
  registered = true;
}

function weight(face: string, alphabet: string, fontWeight: number) {
  return { src: file(face, alphabet, `${fontWeight}-normal`), fontWeight };
}

function file(face: string, alphabet: string, style: string): string {
  return faceFile(face, alphabet, style, "woff");
}

/** Where the file of a face lies: its letters, and its weight and style as one word. */
export function faceFile(face: string, alphabet: string, style: string, format: "woff" | "woff2"): string {
  return packages.resolve(`@fontsource/${face}/files/${face}-${alphabet}-${style}.${format}`);
}
