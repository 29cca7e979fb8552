import { cutText } from "../cut-text";
import { granted, refused, type Verdict } from "../verdict";
import { withoutJpegMetadata } from "./jpeg";
import { withoutPngMetadata } from "./png";

export const mostFiles = 5;
/** In bytes. */
export const largestFile = 10 * 1_024 * 1_024;
/** In pixels: what a reader's browser can open without trouble. */
const largestImage = 60_000_000;
const longestName = 100;

export const fileTypes = {
  "application/pdf": { extension: "pdf", name: "PDF" },
  "image/png": { extension: "png", name: "PNG" },
  "image/jpeg": { extension: "jpg", name: "JPG" },
} as const;

export type FileType = keyof typeof fileTypes;

/** A file as it is kept. */
export interface Evidence {
  name: string;
  type: FileType;
  content: Uint8Array;
  /** How many it has; 0 where it is no picture. */
  pixels: number;
}

/** Whether a file may stand beside a nomination, and what of it is kept. Its type is what its bytes say. */
export function checkEvidence(
  file: { name: string; content: Uint8Array },
  already: number,
  most = mostFiles,
): Verdict<Evidence> {
  const room = checkRoom(already, most);
  return room.ok ? readEvidence(file) : room;
}

/** Whether one more file has a place. */
export function checkRoom(already: number, most: number): Verdict {
  return already < most ? granted() : refused("too-many-files", { field: "file", detail: String(most) });
}

/** What of a file is kept, and whether it is one that is taken at all. */
export function readEvidence(file: { name: string; content: Uint8Array }): Verdict<Evidence> {
  const field = "file";
  const { content } = file;
  if (content.length === 0) return refused("file-missing", { field });
  if (content.length > largestFile) return refused("file-too-large", { field });
  const type = typeOf(content);
  if (!type) return refused("file-type-not-taken", { field });
  const name = nameOf(file.name, type);
  if (type === "application/pdf") return granted({ name, type, content, pixels: 0 });
  const image = type === "image/png" ? withoutPngMetadata(content) : withoutJpegMetadata(content);
  if (!image) return refused("file-broken", { field });
  const pixels = image.width * image.height;
  if (pixels > largestImage) return refused("image-too-large", { field });
  return granted({ name, type, content: image.content, pixels });
}

/** What kind of file begins like this, or null. */
function typeOf(content: Uint8Array): FileType | null {
  if (beginsWith(content, [0x25, 0x50, 0x44, 0x46, 0x2d])) return "application/pdf";
  if (beginsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (beginsWith(content, [0xff, 0xd8, 0xff])) return "image/jpeg";
  return null;
}

function beginsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => content[at] === byte);
}

/** The name without folders and signs that mean something elsewhere, with the ending of what the file is. */
function nameOf(given: string, type: FileType): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N} _()-]/gu, "");
  return `${cutText(plain.trim(), longestName) || "File"}.${fileTypes[type].extension}`;
}
