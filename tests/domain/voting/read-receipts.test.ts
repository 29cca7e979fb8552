import { expect, it } from "vitest";
import { InvalidElection } from "~/domain/voting/invalid-election";
import { readReceipts } from "~/domain/voting/read-receipts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

it("finds the receipts of a file wherever they stand in it, and none where there are none", () => {
  expect(readReceipts(bytesOf('{"ballots": [{"receipts": ["NO"]}], "receipts": ["AB-1", "CD-2"]}'))).toEqual([
    "AB-1",
    "CD-2",
  ]);
  expect(readReceipts(bytesOf('\ufeff {"receipts": ["AB-1"], "ballots": []}'))).toEqual(["AB-1"]);
  expect(readReceipts(bytesOf('{"ballots": []}'))).toEqual([]);
});

it("does not take a broken file for one without receipts", () => {
  expect(() => readReceipts(bytesOf('{"ballots": ['))).toThrow(InvalidElection);
  expect(() => readReceipts(bytesOf("no file of ours"))).toThrow(InvalidElection);
});
