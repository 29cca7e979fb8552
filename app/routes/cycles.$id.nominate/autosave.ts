import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";

const pause = 1_500;

interface Saved {
  saved: string | null;
  problems: { field: string; sentence: string }[];
}

/** Saves the form as a draft a moment after the last change, and says so; what was sent before is only looked at. */
export function useAutosave(mode: "save" | "check" | "off") {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { submit, data, state } = useFetcher<Saved>();
  const onChange = useCallback(() => {
    if (mode === "off") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const written = new FormData(form.current);
      written.set("autosave", "yes");
      written.set("do", mode);
      submit(written, { method: "post" });
    }, pause);
  }, [mode, submit]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { form, onChange, said: mode === "check" ? "" : said(state, data), problems: data?.problems };
}

function said(state: string, data: Saved | undefined): string {
  if (state !== "idle") return "Saving the draft";
  if (!data) return "";
  if (!data.saved) return "The draft could not be saved";
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
  return `Draft saved at ${time.format(new Date(data.saved))}`;
}

/**
 * What still stands in the way of those errors that the last sending brought: from the first change on, what the
 * server says of the form as it is now. So a cured error does not stay red.
 */
export function useStanding(errors: Record<string, string>, problems: Saved["problems"] | undefined) {
  const [sent, setSent] = useState({ errors, problems });
  if (sent.errors !== errors) setSent({ errors, problems });
  if (sent.errors !== errors || sent.problems === problems || !problems) return errors;
  const now = Object.fromEntries(problems.map(({ field, sentence }) => [field, sentence]));
  return Object.fromEntries(
    Object.keys(errors).flatMap((field) => (now[field] ? [[field, now[field]]] : [])),
  );
}
