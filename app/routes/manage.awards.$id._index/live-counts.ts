import { useFetcher, useFormAction } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { EditorData } from "./route";

type Live = Pick<EditorData, "counts" | "why">;
const pause = 600;

/** Asks how many people the rules match, and what they say of one, while they are being changed. */
export function useLiveCounts(first: Live) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { submit, data } = useFetcher<Live>();
  // Said, and not left to where the browser is by then: the pause may end in the moment in which the page is left.
  const action = useFormAction();
  useEffect(() => () => clearTimeout(timer.current), []);
  const onChange = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const written = new FormData(form.current);
      written.set("edit", "count");
      submit(written, { method: "post", action });
    }, pause);
  };
  return { form, onChange, counts: (data ?? first).counts, why: (data ?? first).why };
}
