import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

const pause = 1_500;

interface Saved {
  saved: string | null;
  problems: { field: string; sentence: string }[];
}

/** Saves the form as a draft a moment after the last change, and says so. */
export function useAutosave({ off }: { off: boolean }) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { submit, data, state } = useFetcher<Saved>();
  const onChange = useCallback(() => {
    if (off) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const written = new FormData(form.current);
      written.set("autosave", "yes");
      written.set("do", "save");
      submit(written, { method: "post" });
    }, pause);
  }, [off, submit]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { form, onChange, said: said(state, data), problems: data?.problems };
}

function said(state: string, data: Saved | undefined): string {
  if (state !== "idle") return "Saving the draft";
  if (!data) return "";
  if (!data.saved) return "The draft could not be saved";
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
  return `Draft saved at ${time.format(new Date(data.saved))}`;
}
