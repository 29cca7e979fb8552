/** The smallest files of each kind that have the parts that matter; “SECRET PLACE” is what a camera would say. */
export const pdf = Buffer.from("%PDF-1.7\n%%EOF\n");

export function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("tEXt", Buffer.from("Comment\0SECRET PLACE")),
    chunk("eXIf", Buffer.from("SECRET PLACE")),
    chunk("IDAT", Buffer.from("PIXELS")),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export function jpeg(
  width: number,
  height: number,
  { turn, order }: { turn: number; order: "II" | "MM" } = { turn: 1, order: "MM" },
): Uint8Array {
  const frame = Buffer.alloc(9);
  frame.writeUInt8(8, 0);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from("JFIF\0")),
    segment(0xe1, Buffer.concat([exif(turn, order), Buffer.from("SECRET PLACE")])),
    segment(0xfe, Buffer.from("SECRET PLACE")),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from("PIXELS"),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)]);
}

function segment(marker: number, content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, content]);
}

function exif(turn: number, order: "II" | "MM"): Buffer {
  const little = order === "II";
  const tiff = Buffer.alloc(26);
  const two = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  tiff.write(order, 0);
  two(42, 2);
  if (little) tiff.writeUInt32LE(8, 4);
  else tiff.writeUInt32BE(8, 4);
  two(1, 8);
  two(0x0112, 10);
  two(3, 12);
  if (little) tiff.writeUInt32LE(1, 14);
  else tiff.writeUInt32BE(1, 14);
  two(turn, 18);
  return Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
}
