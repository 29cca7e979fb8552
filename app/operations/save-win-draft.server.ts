import { granted, type Verdict } from "~/domain/verdict";
import { afterSave } from "~/domain/wins/win-state";
import { transact, type Act } from "./act.server";
import { readWinForm, type WinForm, type WinTarget } from "./win-form.server";
import { writeWin } from "./write-win.server";

/** Keeps what is written of a win, complete or not. One that was sent comes back, and both sides sign again. */
export async function saveWinDraft(act: Act, target: WinTarget, form: WinForm): Promise<Verdict<string>> {
  return transact(act, async (tx) => {
    const read = await readWinForm(tx, form);
    if (!read.ok) return read;
    const written = await writeWin(tx, act, target, read.value.content, {
      does: "save",
      leadsTo: afterSave,
      recordedAs: "win.saved",
    });
    return written.ok ? granted(written.value.id) : written;
  });
}
