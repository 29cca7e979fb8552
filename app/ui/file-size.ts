const kilobyte = 1_024;
const megabyte = kilobyte * kilobyte;

/** “240 kB”, “2.4 MB”. */
export function fileSize(bytes: number): string {
  if (bytes < megabyte) return `${Math.max(1, Math.round(bytes / kilobyte))} kB`;
  return `${(bytes / megabyte).toFixed(1)} MB`;
}
