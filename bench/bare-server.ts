// The least that could take a ballot: node:http and pg. It runs the SQL of one recorded ballot for each request,
// with the values of the voter named in the body, and nothing else.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import http from "node:http";
import pg from "pg";

const { PORT, DATABASE_URL, DATABASE_POOL, BARE_STATEMENTS = "" } = process.env;
const statements = JSON.parse(readFileSync(BARE_STATEMENTS, "utf8")) as { text: string; values: unknown[] }[];
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(DATABASE_POOL) });

http
  .createServer((request, response) => {
    answer(request).then(
      () => response.writeHead(302, { Location: "/" }).end(),
      (thrown: unknown) => response.writeHead(500).end(String(thrown)),
    );
  })
  .listen(Number(PORT), "127.0.0.1", () => console.log("listening"));

async function answer(request: http.IncomingMessage): Promise<void> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  const voter = new URLSearchParams(body);
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) {
      await client.query(
        text,
        values.map((value) => filled(value, voter)),
      );
    }
  } finally {
    client.release();
  }
}

function filled(value: unknown, voter: URLSearchParams): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("bytes" in value) return randomBytes(Number(value.bytes));
  if ("voter" in value)
    return value.voter === "slot" ? randomBytes(32).toString("hex") : voter.get(String(value.voter));
  return value;
}
