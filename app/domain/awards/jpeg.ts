import { joined, type CleanImage } from "./clean-image";

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** JFIF, colour profile and Adobe's colour transform: without them colours change. */
const keptApps = [0xe0, 0xe2, 0xee];

/**
 * A JPEG with the segments that draw it and no others, or null where it is broken: camera data, places, previews
 * and comments go, and so does whatever follows its end; which way up it is stays. Source: ITU-T T.81, annex B.
 */
export function withoutJpegMetadata(content: Uint8Array): CleanImage | null {
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let turn = 1;
  for (let at = 2; at + 4 <= content.length;) {
    if (content[at] !== 0xff) return null;
    const marker = content[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > content.length || end < at + 4) return null;
    if (marker === startOfScan) {
      const last = lastEnd(content);
      if (!size || last < end) return null;
      const head = [content.subarray(0, 2), ...(turn === 1 ? [] : [orientation(turn)])];
      return { ...size, content: joined([...head, ...parts, content.subarray(at, last)]) };
    }
    if (isFrame(marker) && end - at >= 9) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xe1) turn = orientationOf(content.subarray(at + 4, end)) ?? turn;
    const isApp = marker >= 0xe0 && marker <= 0xef;
    if (isApp ? keptApps.includes(marker) : marker !== 0xfe) parts.push(content.subarray(at, end));
    at = end;
  }
  return null;
}

/** Just behind the last end marker. */
function lastEnd(content: Uint8Array): number {
  for (let at = content.length - 2; at > 0; at -= 1) {
    if (content[at] === 0xff && content[at + 1] === endOfImage) return at + 2;
  }
  return 0;
}

/** Start of a frame: all of C0 to CF but tables of Huffman (C4), the reserved C8 and arithmetic coding (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Which way up the camera says the picture is: 1 to 8 by Exif's tag 0x0112, or null. */
function orientationOf(exif: Uint8Array): number | null {
  if (String.fromCharCode(...exif.subarray(0, 4)) !== "Exif" || exif.length < 20) return null;
  const view = new DataView(exif.buffer, exif.byteOffset + 6, exif.length - 6);
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > view.byteLength) return null;
  const count = view.getUint16(first, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > view.byteLength) return null;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const turn = view.getUint16(at + 8, little);
    return turn >= 1 && turn <= 8 ? turn : null;
  }
  return null;
}

/** An Exif segment that says which way up and nothing else. */
function orientation(turn: number): Uint8Array {
  const head = [0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x4d, 0x4d, 0x00, 0x2a, 0, 0, 0, 8, 0, 1];
  return Uint8Array.from([...head, ...tiff, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]);
}
