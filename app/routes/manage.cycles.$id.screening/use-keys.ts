import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

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
