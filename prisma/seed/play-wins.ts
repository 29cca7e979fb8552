import { addWinFile } from "../../app/operations/add-win-file.server";
import { agreeToShare } from "../../app/operations/agree-to-share.server";
import { applaudWin } from "../../app/operations/applaud-win.server";
import { confirmWin } from "../../app/operations/confirm-win.server";
import { draftThanks } from "../../app/operations/draft-thanks.server";
import { recordWin } from "../../app/operations/record-win.server";
import { returnWin } from "../../app/operations/return-win.server";
import { saveWinDraft } from "../../app/operations/save-win-draft.server";
import { sendThanks } from "../../app/operations/send-thanks.server";
import type { WinForm } from "../../app/operations/win-form.server";
import { nothingBeside } from "../../app/domain/wins/value-line";
import { onePage } from "./one-page";
import { company } from "./people";
import { given, must, type Stage } from "./stage";
import { wins, type WinStory } from "./wins";

/** Every win is written down, sent, signed, returned and applauded on its days. */
export function planWins(stage: Stage): void {
  for (const win of wins) planWin(stage, win);
}

/** One win from its first word to its applause. */
export function planWin(stage: Stage, win: WinStory): void {
  const [author] = win.people[0] ?? [""];
  const write = win.sentOn === undefined ? saveWinDraft : recordWin;
  const writtenOn = win.sentOn ?? win.draftedOn ?? -1;
  stage.plan(stage.at(writtenOn, "08:45"), `write ${win.key}`, async (at) => {
    const target = { formKey: `demo-win-${win.key}` };
    stage.wins.set(win.key, await must(write(stage.as(author, at), target, formOf(stage, win))));
  });
  planEvidence(stage, win, { author, on: writtenOn });
  for (const [name, on] of win.agreed ?? []) {
    stage.plan(stage.at(on, "12:10"), `agree ${win.key}`, (at) =>
      must(agreeToShare(stage.as(name, at), { winId: idOf(stage, win) })),
    );
  }
  for (const [name, on, words] of win.signed ?? []) {
    stage.plan(stage.at(on, "11:40"), `sign ${win.key}`, (at) =>
      must(confirmWin(stage.as(name, at), { winId: idOf(stage, win), words })),
    );
  }
  if (win.returned) {
    const [name, on, comment] = win.returned;
    stage.plan(stage.at(on, "15:20"), `return ${win.key}`, (at) =>
      must(returnWin(stage.as(name, at), { winId: idOf(stage, win), comment })),
    );
  }
  planThanks(stage, win);
  (win.applause ?? []).forEach((name, turn) => {
    const day = Math.min(-1, (win.signed?.at(-1)?.[1] ?? -1) + 1 + Math.floor(turn / 3));
    stage.plan(stage.at(day, "16:05"), `applaud ${win.key}`, (at) =>
      must(applaudWin(stage.as(name, at), { winId: idOf(stage, win), applause: "give" })),
    );
  });
}

/** A letter with its certificate to a guest, looked at and sent within minutes. */
function planThanks(stage: Stage, win: WinStory): void {
  for (const [name, on, content] of win.thanks ?? []) {
    stage.plan(stage.at(on, "14:30"), `thank a guest of ${win.key}`, async (at) => {
      const act = stage.as(name, at);
      const formKey = `demo-thanks-${win.key}`;
      const id = await must(draftThanks(act, { winId: idOf(stage, win), formKey, content }));
      await must(sendThanks(act, { id, seen: at.toISOString() }));
    });
  }
}

/** In hundredths of a percent. */
function shareOf(win: WinStory, person: string): number | null {
  const [, percent] = win.shares?.find(([name]) => name === person) ?? [];
  return percent === undefined ? null : percent * 100;
}

function planEvidence(stage: Stage, win: WinStory, { author, on }: { author: string; on: number }): void {
  for (const [name, kind, lines] of win.evidence ?? []) {
    stage.plan(stage.at(on, "08:50"), `evidence of ${win.key}`, (at) => {
      const file = { winId: idOf(stage, win), kind, name, content: onePage(lines) };
      return must(addWinFile(stage.as(author, at), file));
    });
  }
}

function idOf(stage: Stage, win: WinStory): string {
  return given(stage.wins.get(win.key), win.key);
}

function formOf(stage: Stage, win: WinStory): WinForm {
  const { title, summary, story, customer, suppliers, hideCustomer = false, hideAmounts = false } = win;
  const { lessons = "", contract = "", spend = null } = win;
  const texts = { title, summary, story, lessons, customer, suppliers, contract, spend };
  return {
    ...texts,
    ...{ hideCustomer, hideAmounts },
    currency: company.currency,
    participants: win.people.map(([name, side, sentence]) => ({
      personId: stage.person(name).id,
      side,
      sentence,
      share: shareOf(win, name),
    })),
    valueLines: win.values.map((value) => ({ ...usualValue, ...periodOf(stage, win, value), ...value })),
    milestones: win.milestones.map(([kind, day]) => ({ kind, on: stage.isoDay(day) })),
  };
}

/** What comes every year counts for two years from the day it was won. */
function periodOf(stage: Stage, win: WinStory, { recurring }: WinStory["values"][number]) {
  const [, wonOn = -1] = win.milestones.find(([kind]) => kind === "won") ?? [];
  const [from, last] = [stage.isoDay(wonOn), new Date(`${stage.isoDay(wonOn - 1)}T00:00:00Z`)];
  last.setUTCFullYear(last.getUTCFullYear() + 2);
  return recurring && { periodFrom: from, periodTo: last.toISOString().slice(0, 10) };
}

const usualValue = {
  unit: "money",
  baselineKind: "measured",
  baselineDate: null,
  hard: true,
  recurring: false,
  ...nothingBeside,
  note: "",
} as const;
