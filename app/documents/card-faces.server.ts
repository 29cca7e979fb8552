import { readFileSync } from "node:fs";
import { faceFile } from "./fonts.server";

const faces = [
  { family: "Fraunces", face: "fraunces", weight: 400, style: "normal" },
  { family: "Fraunces", face: "fraunces", weight: 400, style: "italic" },
  { family: "Inter", face: "inter", weight: 400, style: "normal" },
  { family: "Inter", face: "inter", weight: 600, style: "normal" },
] as const;

/** The faces of a picture as style rules that hold the fonts themselves, with those letters that its words need. */
export function cardFaces(words: string): string {
  const alphabets = /[\u0100-\u024F\u1E00-\u1EFF]/.test(words) ? ["latin", "latin-ext"] : ["latin"];
  return alphabets.flatMap((alphabet) => faces.map((one) => rule(one, alphabet))).join("");
}

const rules = new Map<string, string>();

/** Read once: the files belong to the release. A face that comes later holds what the ones before it lack. */
function rule({ family, face, weight, style }: (typeof faces)[number], alphabet: string): string {
  const file = faceFile(face, alphabet, `${weight}-${style}`, "woff2");
  const known = rules.get(file);
  if (known) return known;
  const source = `url(data:font/woff2;base64,${readFileSync(file).toString("base64")})`;
  const made = `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:${source}}`;
  rules.set(file, made);
  return made;
}
