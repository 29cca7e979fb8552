/** Ten hues, one for each person by a hash of the id. The hue says nothing about the person. */
const hues = [18, 48, 78, 112, 148, 178, 212, 246, 282, 328];

/** The avatar hue of an id: always the same for the same id. */
export function hueOf(id: string): number {
  let hash = 2166136261;
  for (let index = 0; index < id.length; index += 1) {
    hash ^= id.charCodeAt(index);
    hash = Math.imul(hash, 16777619);
  }
  return hues[(hash >>> 0) % hues.length] ?? 160;
}
