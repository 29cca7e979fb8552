// Loaded into the server by `node --import`: writes every query of this process to the file SQL_RECORD.
import { appendFileSync } from "node:fs";
import pg from "pg";

interface Query {
  text?: string;
  values?: unknown[];
}

const file = process.env.SQL_RECORD ?? "";
const client = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
const query = client.query;

client.query = function (...args: unknown[]) {
  const [first, second] = args as [string | Query, unknown[] | undefined];
  const { text = "", values = [] } = typeof first === "string" ? { text: first, values: second } : first;
  const plain = Array.isArray(values) ? values.map(plainOf) : [];
  if (file && text) appendFileSync(file, `${JSON.stringify({ text, values: plain })}\n`);
  return query.apply(this, args);
};

function plainOf(value: unknown): unknown {
  return value instanceof Uint8Array ? { bytes: value.length } : value;
}
