import { describe, expect, it } from "vitest";
import { afterTry, blindTriesEnd, patienceEnds } from "~/domain/mail/after-try";
import { stateAfter } from "~/domain/mail/letter-event";
import { headerSafe, mailbox } from "~/domain/mail/header";

const noon = new Date("2026-03-02T12:00:00Z");
const later = (ms: number) => new Date(noon.getTime() + ms);
const tried = { attempts: 0, dueAt: noon, inDoubtSince: noon, doubtedBefore: false };
const unknown = { kind: "unknown", why: "no answer", afterMs: null } as const;
const retry = { kind: "retry", why: "429", afterMs: 7_000 } as const;

describe("after a try", () => {
  it("the wait doubles up to an hour, and chance takes up to half of it", () => {
    const wait = (attempts: number, chance: number) => {
      const after = afterTry(unknown, { ...tried, attempts }, noon, chance);
      return "nextTryAt" in after ? after.nextTryAt.getTime() - noon.getTime() : 0;
    };
    expect([0, 1, 2, 5, 11, 60].map((attempts) => wait(attempts, 0) / 1_000)).toEqual([
      2, 4, 8, 64, 3_600, 3_600,
    ]);
    expect(wait(2, 0.5)).toBe(6_000);
  });

  it("a carrier that says how long is obeyed", () => {
    expect(afterTry(retry, tried, noon, 0)).toMatchObject({ state: "queued", nextTryAt: later(7_000) });
  });

  it("what may have left stays together until it is clear, also when the next answer is a plain no for now", () => {
    expect(afterTry(unknown, tried, noon, 0).state).toBe("sending");
    expect(afterTry(retry, { ...tried, doubtedBefore: true }, noon, 0).state).toBe("sending");
  });

  it("blind tries end an hour before a carrier may forget the key, on either side of the minute", () => {
    const at = (ms: number) =>
      afterTry({ ...unknown, afterMs: 60_000 }, { ...tried, doubtedBefore: true }, later(ms), 0);
    expect(at(blindTriesEnd - 60_000).state).toBe("sending");
    expect(at(blindTriesEnd - 60_000 + 1).state).toBe("failed");
  });

  it("what surely never left is given up after three days", () => {
    expect(afterTry(retry, tried, later(patienceEnds - 7_000), 0).state).toBe("queued");
    expect(afterTry(retry, tried, later(patienceEnds - 6_999), 0).state).toBe("failed");
  });
});

describe("a letter", () => {
  it("never goes back, whatever order reports come in", () => {
    expect(stateAfter("delivered", "sent")).toBe("delivered");
    expect(stateAfter("bounced", "delivered")).toBe("bounced");
    expect(stateAfter("failed", "sent")).toBe("failed");
    expect(stateAfter("failed", "delivered")).toBe("delivered");
    expect(stateAfter("sent", "opened")).toBe("sent");
    expect(stateAfter("delivered", "complained")).toBe("complained");
  });
});

describe("a header", () => {
  it("is one line, whatever somebody typed", () => {
    expect(headerSafe("Win\r\nBcc: all@example.com\u2028x\u0000")).toBe("Win Bcc: all@example.com x");
    expect(headerSafe("ä".repeat(300))).toHaveLength(200);
  });

  it("names a mailbox in which nothing can become an address", () => {
    expect(mailbox('Al "x" <evil@example.com>', "a@b.example")).toBe('"Al x evil@example.com" <a@b.example>');
    expect(mailbox("\r\n", "a@b.example")).toBe("a@b.example");
  });
});
