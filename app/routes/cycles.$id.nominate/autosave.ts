import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SaveAnswer } from "./answers";
import { forgetKept, keepHere } from "./kept-here";

const pause = 1_500;
const firstRetry = 3_000;
const longestRetry = 60_000;

/** “save” keeps what is written as a draft, “check” only looks at it: what was sent before changes by sending. */
export type AutosaveMode = "save" | "check" | "off";

/**
 * Saves the form a moment after the last change. What does not reach the server is kept on this device and tried
 * again; what another tab changed is not written over.
 */
export function useAutosave({ mode, keptAs, path }: { mode: AutosaveMode; keptAs: string; path: string }) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const wait = useRef(firstRetry);
  const { submit, data, state } = useFetcher<SaveAnswer>();
  const [isOver, setOver] = useState(false);
  const [lastSaved, setLastSaved] = useState<SaveAnswer>();
  const outcome = data?.outcome;

  const send = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (form.current) submit(fieldsOf(form.current, mode), { method: "post", action: path });
  }, [mode, path, submit]);
  const onChange = useCallback(() => {
    if (mode === "off" || isOver) return;
    clearTimeout(timer.current);
    if (form.current && (mode === "check" || !navigator.onLine)) keepHere(keptAs, form.current);
    timer.current = setTimeout(send, pause);
  }, [mode, isOver, keptAs, send]);

  useEffect(() => {
    if (!data) return;
    if (data.outcome === "saved") {
      wait.current = firstRetry;
      setLastSaved(data);
      forgetKept(keptAs);
      return;
    }
    if (data.outcome === "elsewhere") setOver(true);
    if (data.outcome !== "checked" && form.current) keepHere(keptAs, form.current);
    if (data.outcome !== "offline") return;
    const retry = setTimeout(send, wait.current);
    wait.current = Math.min(wait.current * 2, longestRetry);
    return () => clearTimeout(retry);
  }, [data, keptAs, send]);

  useEffect(() => {
    const online = () => outcome === "offline" && send();
    // Whoever leaves the page takes nothing unsaved along.
    const leave = () => {
      if (timer.current === undefined || mode !== "save" || !form.current) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      navigator.sendBeacon(path, fieldsOf(form.current, mode));
    };
    window.addEventListener("online", online);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("pagehide", leave);
    };
  }, [mode, outcome, path, send]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const isBusy = state !== "idle" && !isOver;
  return { form, onChange, send, data, isBusy, lastSaved };
}

function fieldsOf(form: HTMLFormElement, mode: AutosaveMode): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  fields.set("autosave", "yes");
  fields.set("do", mode);
  return fields;
}
