import { useFetcher, useFormAction, useLocation } from "@remix-run/react";
import { useCallback, useEffect, useRef, type FormEvent, type MutableRefObject, type RefObject } from "react";
import type { JudgedSheet } from "./judged.server";
import type { JuryAnswer } from "./route";

const pause = 900;

/**
 * Saves a sheet a moment after the last change, one save after the other: each carries the version that the one
 * before gave, so that another tab is noticed and the own last save is not taken for one.
 */
export function useSheetAutosave(sheet: JudgedSheet, answer: JuryAnswer) {
  const { submit, data, state } = useFetcher<JuryAnswer>();
  // Said, and not left to where the browser is by then: a save may fall into the moment in which the page is left.
  const action = useFormAction();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const isChanged = useRef(false);
  const isBusy = useRef(false);
  const pressed = useRef<HTMLElement | null>(null);
  isBusy.current = state !== "idle";
  const kept = laterKept(sheet, answer, data);
  const version =
    kept?.version ?? Math.max(sheet.version, data?.saved?.version ?? 0, savedBefore(answer, sheet));

  const save = useCallback(() => {
    isChanged.current = false;
    const written = writtenIn(form.current);
    if (written) submit(written, { method: "post", action });
  }, [submit, action]);

  const onChange = useCallback(() => {
    isChanged.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!isBusy.current && form.current?.dataset.elsewhere === undefined) save();
    }, pause);
  }, [save]);

  const onSubmit = useCallback((event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    isChanged.current = false;
    if (!isBusy.current) return;
    event.preventDefault();
    pressed.current = (event.nativeEvent as SubmitEvent).submitter;
  }, []);

  // What was written or pressed while a save was on the way goes next, with the version that it brought.
  useEffect(() => {
    if (state !== "idle") return;
    const button = pressed.current;
    pressed.current = null;
    if (button) form.current?.requestSubmit(button);
    else if (isChanged.current && form.current?.dataset.elsewhere === undefined) onChange();
  }, [state, onChange]);

  useSaveOnLeaving(form, timer, isChanged);
  return { form, version, kept, onChange, onSubmit, data, isBusy: state !== "idle" };
}

/** Finishing saves first: a refused one brings the version of that before the page is read again. */
function savedBefore(answer: JuryAnswer, sheet: JudgedSheet): number {
  return answer?.written?.assignmentId === sheet.id ? answer.written.version : 0;
}

export type Kept = NonNullable<NonNullable<JuryAnswer>["kept"]>;

/** What another tab saved meanwhile, until a save of this one has replaced it. */
function laterKept(sheet: JudgedSheet, ...answers: JuryAnswer[]): Kept | undefined {
  const all = answers.flatMap((answer) => (answer?.kept ? [answer.kept] : []));
  return all
    .filter(({ version }) => version >= sheet.version)
    .sort((one, other) => other.version - one.version)[0];
}

/** A page that is left a moment after a change still saves it. */
function useSaveOnLeaving(
  form: RefObject<HTMLFormElement>,
  timer: MutableRefObject<ReturnType<typeof setTimeout> | undefined>,
  isChanged: MutableRefObject<boolean>,
) {
  const { pathname } = useLocation();
  useEffect(() => {
    const shown = form.current;
    const leave = () => {
      clearTimeout(timer.current);
      const written = isChanged.current ? writtenIn(shown) : null;
      isChanged.current = false;
      if (written) navigator.sendBeacon(pathname, written);
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [form, timer, isChanged, pathname]);
}

function writtenIn(form: HTMLFormElement | null): FormData | null {
  if (!form) return null;
  const written = new FormData(form);
  written.set("autosave", "yes");
  written.set("do", "save");
  return written;
}
