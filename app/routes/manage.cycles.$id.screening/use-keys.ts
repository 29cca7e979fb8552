import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { chosenFormId } from "./chosen-form";

const off = "screening-keys-off";

/**
 * Presses what a key stands for: the element that names it in `aria-keyshortcuts`. Letters in a field stay letters
 * until Escape leaves it, and while the next entry is on its way a key does nothing: it would decide about the one
 * before.
 */
export function useKeys(entryId: string | undefined) {
  const { state } = useNavigation();
  const isBusy = useRef(false);
  isBusy.current = state !== "idle";
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isBusy.current) return;
      if (event.key === "Escape") return leave(event.target);
      if (isWriting(event.target) || (keysAreOff() && event.key !== "?")) return;
      const key = CSS.escape(event.key.toLowerCase());
      if (isForChosen(key)) {
        event.preventDefault();
        return goToChosen(key);
      }
      const meant = document.querySelector<HTMLElement>(`.rv [aria-keyshortcuts="${key}"]`);
      if (!meant) return;
      event.preventDefault();
      if (isWriting(meant)) meant.focus();
      else meant.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  useEffect(() => {
    document.querySelector('.ql [aria-current="true"]:not(.seg *)')?.scrollIntoView({ block: "nearest" });
  }, [entryId]);
}

/** What the letters of the open entry mean while several entries are ticked. */
const actsOnChosen: Record<string, string> = { a: "accept", s: "shortlist", r: "return", d: "decline" };

function isForChosen(key: string): boolean {
  return key in actsOnChosen && document.querySelector('.ql [name="entries"]:checked') !== null;
}

/** Sets the act on all that are ticked and goes to what is still to do: the reason, or the button. */
function goToChosen(key: string): void {
  const form = document.getElementById(chosenFormId);
  const act = form?.querySelector<HTMLSelectElement>('[name="what"]');
  if (!form || !act) return;
  act.value = actsOnChosen[key] ?? act.value;
  const left = key === "r" || key === "d" ? '[name="reason"]' : '[type="submit"]';
  form.querySelector<HTMLElement>(left)?.focus();
}

/** Whether this browser was told to leave single letters alone. */
export function keysAreOff(): boolean {
  try {
    return localStorage.getItem(off) === "yes";
  } catch {
    return false;
  }
}

export function turnKeys(to: "on" | "off"): void {
  try {
    localStorage.setItem(off, to === "off" ? "yes" : "no");
  } catch {
    // A browser that keeps nothing keeps the keys on.
  }
}

function leave(target: EventTarget | null): void {
  if (target instanceof HTMLElement && isWriting(target) && target.closest(".rv")) target.blur();
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")
  );
}
