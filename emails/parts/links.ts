import type { LetterFrame } from "./letter";

/** The full address of a path of this house. Anything that would lead elsewhere is a bug and throws. */
export function absolute(frame: LetterFrame, path: string): string {
  const origin = new URL(frame.origin).origin;
  const url = new URL(path, origin);
  if (!path.startsWith("/") || url.origin !== origin)
    throw new Error(`A letter links outside the house: ${path}`);
  return url.href;
}
