import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface Refusal {
  at: "connect" | "recipient" | "data";
  code: number;
}

/** A real SMTP server that takes letters, reads them back as a mailbox would, and refuses on command. */
export async function startSmtp() {
  const letters: Email[] = [];
  const refusals: Refusal[] = [];
  let dropAfterData = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onConnect: (_session, done) => done(refusal("connect")),
    onRcptTo: (_address, _session, done) => done(refusal("recipient")),
    onData: (stream, session, done) => {
      void read(stream).then(async (raw) => {
        const refused = refusal("data");
        if (refused) return done(refused);
        letters.push(await PostalMime.parse(raw));
        if (dropAfterData) return server.connections.forEach((connection) => connection.close());
        done();
        void session;
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuseNext: (refused: Refusal) => void refusals.push(refused),
    loseAnswers: (lose: boolean) => void (dropAfterData = lose),
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  };

  function refusal(at: Refusal["at"]): (Error & { responseCode: number }) | null {
    if (refusals[0]?.at !== at) return null;
    const { code } = refusals.shift() as Refusal;
    return Object.assign(new Error("Not now"), { responseCode: code });
  }
}

async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
