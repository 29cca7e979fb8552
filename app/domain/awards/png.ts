import { joined, type CleanImage } from "./clean-image";

const signature = 8;
const kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD"];

/**
 * A PNG with the chunks that draw it and no others, or null where it is broken: texts, times and camera data go,
 * and so does whatever follows its end. Source: the PNG specification, chunk layout.
 */
export function withoutPngMetadata(content: Uint8Array): CleanImage | null {
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  const parts = [content.subarray(0, signature)];
  let size: { width: number; height: number } | null = null;
  for (let at = signature; at + 12 <= content.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const name = String.fromCharCode(...content.subarray(at + 4, at + 8));
    if (end > content.length) return null;
    if (!size) {
      if (name !== "IHDR" || length !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (kept.includes(name)) parts.push(content.subarray(at, end));
    if (name === "IEND") return { ...size, content: joined(parts) };
    at = end;
  }
  return null;
}
