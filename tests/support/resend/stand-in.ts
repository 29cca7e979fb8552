import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Bucket } from "./bucket";
import { Faults, type Fault } from "./faults";
import { Keys } from "./keys";
import { invalid, Problem } from "./problems";
import { validateLetter, type SentLetter } from "./validate";

export interface AcceptedLetter {
  id: string;
  letter: SentLetter;
  key: string | undefined;
  batched: boolean;
  at: Date;
}

export interface StandInOptions {
  apiKey?: string;
  domains?: string[];
  /** Calls a second. */
  rate?: number;
}

const mostInBatch = 100;

/**
 * Stands in for Resend in tests: a real HTTP server that the real SDK talks to, as strict as the real one, with
 * idempotency keys, a token bucket, faults on command, and every accepted letter to look at.
 */
export class ResendStandIn {
  readonly letters: AcceptedLetter[] = [];
  readonly faults = new Faults();
  readonly keys: Keys;
  readonly bucket: Bucket;
  /** Added to the clock, to let keys grow old. */
  clockAhead = 0;
  calls = 0;
  private readonly server: Server;
  private readonly apiKey: string;
  private readonly domains: string[];

  private constructor(options: StandInOptions) {
    this.apiKey = options.apiKey ?? "re_stand_in";
    this.domains = options.domains ?? ["laurels.example"];
    this.keys = new Keys(() => Date.now() + this.clockAhead);
    this.bucket = new Bucket(options.rate ?? 1_000);
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  static async start(options: StandInOptions = {}): Promise<ResendStandIn> {
    const standIn = new ResendStandIn(options);
    await new Promise<void>((ready) => standIn.server.listen(0, "127.0.0.1", ready));
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The variables with which a process sends its letters here. */
  get env() {
    return {
      RESEND_API_KEY: this.apiKey,
      RESEND_BASE_URL: this.url,
      MAIL_FROM: `Laurels <post@${this.domains[0]}>`,
    };
  }

  /** Letters accepted for an address, oldest first. */
  lettersTo(address: string): AcceptedLetter[] {
    return this.letters.filter(({ letter }) => letter.to.some((to) => to.includes(address)));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const fault = this.faults.take();
    let headers: Record<string, string> = {};
    this.calls += 1;
    try {
      this.authorise(request);
      headers = this.bucket.take();
      await failBefore(fault, request);
      const reply = await this.route(request, body, fault);
      if (fault?.kind === "close-after") return void request.socket.destroy();
      if (fault?.kind === "hang-after") return;
      if (fault?.kind === "error-500-after")
        throw new Problem(500, "internal_server_error", "Something went wrong.");
      send(response, 200, reply, headers);
    } catch (thrown) {
      if (request.socket.destroyed) return;
      if (thrown instanceof HtmlPage)
        return void response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
      const problem =
        thrown instanceof Problem ? thrown : new Problem(500, "application_error", String(thrown));
      send(response, problem.statusCode, problem.body, { ...headers, ...problem.headers });
    }
  }

  private authorise(request: IncomingMessage): void {
    const given = request.headers.authorization;
    if (!given) throw new Problem(401, "missing_api_key", "Missing API Key");
    if (given !== `Bearer ${this.apiKey}`) throw new Problem(403, "invalid_api_key", "API key is invalid");
    if (!request.headers["user-agent"])
      throw new Problem(403, "validation_error", "A User-Agent is required");
  }

  private async route(request: IncomingMessage, body: string, fault: Fault | undefined): Promise<unknown> {
    const path = new URL(request.url ?? "/", "http://stand-in").pathname;
    const key = request.headers["idempotency-key"] as string | undefined;
    const [, id, act] = /^\/emails\/([0-9a-f-]{36})(\/cancel)?$/.exec(path) ?? [];
    if (id) return this.one(request.method, id, act);
    if (path !== "/emails" && path !== "/emails/batch") throw new Problem(404, "not_found", "Not found");
    if (request.method !== "POST") throw new Problem(405, "method_not_allowed", "Method is not allowed");
    const payload = parse(body);
    const work =
      path === "/emails" ? () => this.takeOne(payload, key) : () => this.takeBatch(payload, key, request);
    return this.keys.once(key, `${path} ${body}`, async () => {
      const reply = work();
      if (fault?.kind === "delay") await new Promise((later) => setTimeout(later, fault.ms));
      return reply;
    });
  }

  private one(method: string | undefined, id: string, act: string | undefined): unknown {
    const found = this.letters.find((letter) => letter.id === id);
    if (!found) throw new Problem(404, "not_found", "Email not found");
    if (act) return { object: "email", id };
    if (method !== "GET") throw new Problem(405, "method_not_allowed", "Method is not allowed");
    const { from, to, subject, html, text } = found.letter;
    return { object: "email", id, from, to, subject, html, text, created_at: found.at, last_event: "sent" };
  }

  private takeOne(payload: unknown, key: string | undefined): unknown {
    return { id: this.accept(validateLetter(payload, this.domains), key, false) };
  }

  private takeBatch(payload: unknown, key: string | undefined, request: IncomingMessage): unknown {
    const mode = request.headers["x-batch-validation"] ?? "strict";
    if (mode !== "strict" && mode !== "permissive") throw invalid("Unknown x-batch-validation.");
    if (!Array.isArray(payload) || payload.length < 1 || payload.length > mostInBatch) {
      throw new Problem(422, "invalid_parameter", "A batch takes 1 to 100 letters.");
    }
    const errors: { index: number; message: string }[] = [];
    const valid: SentLetter[] = [];
    payload.forEach((item: unknown, index) => {
      try {
        valid.push(validateLetter(item, this.domains, true));
      } catch (thrown) {
        if (mode === "strict" || (thrown as Problem).statusCode === 403) throw thrown;
        errors.push({ index, message: (thrown as Error).message });
      }
    });
    const data = valid.map((letter) => ({ id: this.accept(letter, key, true) }));
    return mode === "permissive" ? { data, errors } : { data };
  }

  private accept(letter: SentLetter, key: string | undefined, batched: boolean): string {
    const id = randomUUID();
    this.letters.push({ id, letter, key, batched, at: new Date() });
    return id;
  }
}

class HtmlPage extends Error {}

async function failBefore(fault: Fault | undefined, request: IncomingMessage): Promise<void> {
  if (fault?.kind === "close-before") {
    request.socket.destroy();
    throw new Error("closed");
  }
  if (fault?.kind === "html-502") throw new HtmlPage();
  if (fault?.kind === "error-500") throw new Problem(500, "application_error", "Something went wrong.");
  if (fault?.kind === "rate") {
    throw new Problem(429, "rate_limit_exceeded", "Too many requests.", {
      "retry-after": String(fault.retryAfter),
    });
  }
  if (fault?.kind === "daily-quota") throw new Problem(429, "daily_quota_exceeded", "Daily quota reached.");
  if (fault?.kind === "monthly-quota")
    throw new Problem(429, "monthly_quota_exceeded", "Monthly quota reached.");
  if (fault?.kind === "security")
    throw new Problem(451, "security_error", "We may have found a security issue.");
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Problem(400, "validation_error", "The body is not JSON.");
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
