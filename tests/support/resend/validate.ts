import { invalid, missing, Problem } from "./problems";

export interface SentLetter {
  from: string;
  to: string[];
  subject: string;
  html?: string;
  text?: string;
  headers: Record<string, string>;
  tags: { name: string; value: string }[];
  attachments: { filename: string; content: Buffer; contentType: string }[];
}

const known = new Set(
  "from to cc bcc reply_to subject html text headers tags attachments scheduled_at topic_id template".split(
    " ",
  ),
);
const mailboxPattern =
  /^(?:(?:"[^"\\<>]*"|[^"<>,@]+) )?<[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const tagPattern = /^[A-Za-z0-9_-]{1,256}$/;
const oneLine = /^[^\r\n]*$/;
const mostRecipients = 50;
const mostBytes = 40 * 1024 * 1024;

/** Reads the body of one letter as strictly as the API does; a domain not verified is refused. */
export function validateLetter(body: unknown, domains: readonly string[], batched = false): SentLetter {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw invalid("The body must be an object.");
  const letter = body as Record<string, unknown>;
  for (const field of Object.keys(letter))
    if (!known.has(field)) throw invalid(`Unknown field \`${field}\`.`);
  if (batched && letter.attachments !== undefined) throw invalid("Attachments are not supported in a batch.");
  if (batched && letter.scheduled_at !== undefined) throw invalid("A schedule is not supported in a batch.");
  if (letter.html === undefined && letter.text === undefined) throw missing("html");
  return {
    from: sender(letter.from, domains),
    to: recipients(letter.to),
    subject: subject(letter.subject),
    ...(letter.html !== undefined && { html: text("html", letter.html) }),
    ...(letter.text !== undefined && { text: text("text", letter.text) }),
    headers: headers(letter.headers),
    tags: tags(letter.tags),
    attachments: attachments(letter.attachments),
  };
}

function sender(from: unknown, domains: readonly string[]): string {
  if (from === undefined) throw missing("from");
  if (typeof from !== "string" || !mailboxPattern.test(from)) {
    throw new Problem(
      422,
      "invalid_from_address",
      "Invalid `from` field. Use `email@example.com` or `Name <email@example.com>`.",
    );
  }
  const domain = /@([^>]+)>?$/.exec(from)?.[1] ?? "";
  if (!domains.includes(domain)) {
    throw new Problem(403, "validation_error", `The ${domain} domain is not verified.`);
  }
  return from;
}

function recipients(to: unknown): string[] {
  if (to === undefined) throw missing("to");
  const list = Array.isArray(to) ? to : [to];
  if (list.length === 0 || list.length > mostRecipients) throw invalid("`to` takes 1 to 50 addresses.");
  for (const address of list) {
    if (typeof address !== "string" || !mailboxPattern.test(address)) throw invalid("Invalid `to` field.");
  }
  return list as string[];
}

function subject(value: unknown): string {
  if (value === undefined) throw missing("subject");
  const line = text("subject", value);
  if (!oneLine.test(line)) throw invalid("`subject` must be one line.");
  return line;
}

function text(field: string, value: unknown): string {
  if (typeof value !== "string") throw invalid(`\`${field}\` must be a string.`);
  return value;
}

function headers(value: unknown): Record<string, string> {
  if (value === undefined) return {};
  const entries = Object.entries(value as object);
  for (const [, held] of entries) {
    if (typeof held !== "string" || !oneLine.test(held)) throw invalid("A header must be one line of text.");
  }
  return Object.fromEntries(entries) as Record<string, string>;
}

function tags(value: unknown): SentLetter["tags"] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw invalid("`tags` must be a list.");
  for (const tag of value as Record<string, unknown>[]) {
    if (!tagPattern.test(String(tag.name)) || !tagPattern.test(String(tag.value))) {
      throw invalid("Tags should only contain ASCII letters, numbers, underscores, or dashes.");
    }
  }
  return value as SentLetter["tags"];
}

function attachments(value: unknown): SentLetter["attachments"] {
  if (value === undefined) return [];
  const badly = (why: string) => new Problem(422, "invalid_attachment", why);
  if (!Array.isArray(value)) throw badly("`attachments` must be a list.");
  const files = (value as Record<string, unknown>[]).map((file) => {
    if (typeof file.filename !== "string" || !file.filename)
      throw badly("An attachment must have a filename.");
    if (typeof file.content !== "string" || !/^[A-Za-z0-9+/]+={0,2}$/.test(file.content)) {
      throw badly("An attachment must have base64 content.");
    }
    const content = Buffer.from(file.content, "base64");
    return { filename: file.filename, content, contentType: String(file.content_type ?? "") };
  });
  if (files.reduce((sum, file) => sum + file.content.length, 0) > mostBytes) throw badly("More than 40 MB.");
  return files;
}
