import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { resendTransport } from "~/mail/transports/resend.server";
import { outgoing } from "@tests/support/letters";
import type { Fault } from "@tests/support/resend/faults";
import { ResendStandIn } from "@tests/support/resend/stand-in";

let resend: ResendStandIn;
beforeAll(async () => {
  resend = await ResendStandIn.start();
});
afterAll(() => resend.stop());
beforeEach(() => {
  resend.letters.length = 0;
  resend.faults.clear();
});

const transport = (over = {}) =>
  resendTransport({ apiKey: "re_stand_in", baseUrl: resend.url, timeoutMs: 700, ...over });

describe("one letter", () => {
  it("is accepted with an id, its tags and its attachment", async () => {
    const pdf = {
      filename: "PO-1.pdf",
      contentType: "application/pdf",
      content: new TextEncoder().encode("%PDF-1.7"),
    };
    const letter = outgoing({ attachments: [pdf], toName: `Al "x" <evil@example.com>` });
    const { outcomes, pace } = await transport().send([letter], letter.id);
    expect(outcomes).toEqual([{ kind: "accepted", providerId: resend.letters[0]?.id }]);
    expect(pace.perSecond).toBe(1_000);
    const taken = resend.letters[0]!.letter;
    expect(taken.to).toEqual([`"Al x evil@example.com" <alice@fenwright.example>`]);
    expect(taken.tags).toContainEqual({ name: "letter", value: letter.id });
    expect(taken.attachments[0]?.content.toString()).toBe("%PDF-1.7");
    expect(taken.attachments[0]?.contentType).toBe("application/pdf");
  });

  it("is taken once when it is sent again under its key", async () => {
    const letter = outgoing();
    const [first] = (await transport().send([letter], "k1")).outcomes;
    const [second] = (await transport().send([letter], "k1")).outcomes;
    expect(second).toEqual(first);
    expect(resend.letters).toHaveLength(1);
  });

  it("is refused for good when the key comes with another text", async () => {
    await transport().send([outgoing({ id: "a" })], "k2");
    const [other] = (await transport().send([outgoing({ id: "a", subject: "Another" })], "k2")).outcomes;
    expect(other).toMatchObject({
      kind: "rejected",
      why: expect.stringContaining("invalid_idempotent_request"),
    });
  });

  it("is in doubt while the first call under its key still runs", async () => {
    resend.faults.next({ kind: "delay", ms: 300 });
    const letter = outgoing();
    const first = transport().send([letter], "k3");
    await new Promise((later) => setTimeout(later, 80));
    const [second] = (await transport().send([letter], "k3")).outcomes;
    expect(second).toMatchObject({ kind: "unknown", afterMs: 2_000 });
    expect((await first).outcomes[0]?.kind).toBe("accepted");
  });

  it("is not tried again after the 24 hours as if nothing had happened: the key is forgotten by then", async () => {
    const letter = outgoing();
    await transport().send([letter], "k4");
    resend.clockAhead = 25 * 3_600_000;
    await transport().send([letter], "k4");
    resend.clockAhead = 0;
    expect(resend.letters).toHaveLength(2);
  });
});

describe("every row of the table", () => {
  const rows: [name: string, fault: Fault, kind: string, taken: number, after?: number | null][] = [
    ["429 with retry-after", { kind: "rate", retryAfter: 7 }, "retry", 0, 7_000],
    ["daily quota", { kind: "daily-quota" }, "retry", 0, 3_600_000],
    ["monthly quota", { kind: "monthly-quota" }, "retry", 0, 3_600_000],
    ["451 security", { kind: "security" }, "rejected", 0],
    ["500 as JSON", { kind: "error-500" }, "unknown", 0, null],
    ["500 after taking it", { kind: "error-500-after" }, "unknown", 1, null],
    ["502 as HTML", { kind: "html-502" }, "unknown", 0, null],
    ["closed before", { kind: "close-before" }, "unknown", 0, null],
    ["closed after taking it", { kind: "close-after" }, "unknown", 1, null],
    ["hanging after taking it", { kind: "hang-after" }, "unknown", 1, null],
  ];

  it.each(rows)("%s", async (name, fault, kind, taken, after) => {
    resend.faults.next(fault);
    const letter = outgoing();
    const [outcome] = (await transport().send([letter], `row ${name}`)).outcomes;
    expect(outcome).toMatchObject(after === undefined ? { kind } : { kind, afterMs: after });
    expect(resend.letters).toHaveLength(taken);
    if (kind === "rejected") return;
    const [again] = (await transport().send([letter], `row ${name}`)).outcomes;
    expect(again?.kind).toBe("accepted");
    expect(resend.letters).toHaveLength(1);
  });

  it.each([
    ["401 without a key", { apiKey: " " }, {}, "missing_api_key|invalid_api_key"],
    ["403 with a wrong key", { apiKey: "re_wrong" }, {}, "invalid_api_key"],
    ["403 from a domain not verified", {}, { from: "x@elsewhere.example" }, "not verified"],
    ["422 with a wrong sender", {}, { from: "nobody" }, "invalid_from_address"],
    ["422 with a wrong recipient", {}, { toAddress: "nobody" }, "invalid_parameter"],
    ["422 with two lines of subject", {}, { subject: "a\r\nBcc: x@y.example" }, "invalid_parameter"],
  ])("%s is final", async (_name, settings, over, why) => {
    const letter = outgoing(over);
    const [outcome] = (await transport(settings).send([letter], letter.id)).outcomes;
    expect(outcome).toMatchObject({ kind: "rejected", why: expect.stringMatching(why) });
  });

  it("nobody listening is in doubt, not lost", async () => {
    const nowhere = resendTransport({ apiKey: "x", baseUrl: "http://127.0.0.1:9" });
    expect((await nowhere.send([outgoing()], "n")).outcomes[0]).toMatchObject({ kind: "unknown" });
  });

  it("a bucket that is empty says how long to wait", async () => {
    const slow = await ResendStandIn.start({ rate: 1 });
    const by = resendTransport({ apiKey: "re_stand_in", baseUrl: slow.url });
    const first = await by.send([outgoing()], "a");
    expect(first.pace).toEqual({ perSecond: 1, pauseMs: 1_000 });
    const second = await by.send([outgoing()], "b");
    expect(second).toMatchObject({ outcomes: [{ kind: "retry", afterMs: 1_000 }], pace: { pauseMs: 1_000 } });
    await slow.stop();
  });
});

describe("a batch", () => {
  it("takes a hundred letters in one call and gives each its id", async () => {
    const letters = Array.from({ length: 100 }, (_, at) =>
      outgoing({ toAddress: `p${at}@fenwright.example` }),
    );
    const calls = resend.calls;
    const { outcomes } = await transport().send(letters, "batch/1");
    expect(resend.calls).toBe(calls + 1);
    expect(outcomes).toEqual(resend.letters.map(({ id }) => ({ kind: "accepted", providerId: id })));
    await transport().send(letters, "batch/1");
    expect(resend.letters).toHaveLength(100);
  });

  it("refuses only the letter that is wrong", async () => {
    const letters = [outgoing(), outgoing({ toAddress: "nobody" }), outgoing()];
    const { outcomes } = await transport().send(letters, "batch/2");
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(["accepted", "rejected", "accepted"]);
    expect(outcomes[2]).toEqual({ kind: "accepted", providerId: resend.letters[1]?.id });
  });

  it("shares one outcome when the call fails as a whole", async () => {
    resend.faults.next({ kind: "close-after" });
    const letters = [outgoing(), outgoing()];
    const { outcomes } = await transport().send(letters, "batch/3");
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(["unknown", "unknown"]);
    await transport().send(letters, "batch/3");
    expect(resend.letters).toHaveLength(2);
  });
});
