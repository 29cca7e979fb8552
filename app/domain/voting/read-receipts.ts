import { eachMember, parseJson, startOfJson } from "./json-bytes";

/** The receipt codes in the bytes of an election file, without reading its ballots. */
export function readReceipts(bytes: Uint8Array): string[] {
  let receipts: string[] = [];
  eachMember(bytes, startOfJson(bytes), (key, extent) => {
    if (key === "receipts") receipts = parseJson(bytes, extent) as string[];
  });
  return receipts;
}
