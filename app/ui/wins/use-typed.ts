import { useEffect, useState } from "react";
import { lacksOf, type Lack } from "./readiness";
import { typedFields, type WinFields } from "./win-fields";
import type { NamedPerson, WinFormData } from "./win-form";

const pause = 300;

export interface Typed {
  lacks: Lack[];
  /** The day it was won, empty while nobody said. */
  wonOn: string;
}

/** What the form lacks and when the deal was won: as they came from the server, then as they are typed. */
export function useTyped({ fields, people }: Pick<WinFormData, "fields" | "people">): Typed {
  const [typed, setTyped] = useState(() => typedIn(fields, people));
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>("form.win-form");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (form) setTyped(typedIn(typedFields(new FormData(form)) as WinFields, namedIn(form)));
      }, pause);
    };
    // Rows come and go by a click, which is no input.
    form?.addEventListener("input", look);
    form?.addEventListener("click", look);
    return () => {
      clearTimeout(timer);
      form?.removeEventListener("input", look);
      form?.removeEventListener("click", look);
    };
  }, []);
  return typed;
}

function typedIn(fields: WinFields, people: readonly NamedPerson[]): Typed {
  return { lacks: lacksOf(fields, people), wonOn: fields.days.won ?? "" };
}

/** The people named in the form now, with their names as they stand in it. */
function namedIn(form: HTMLFormElement): NamedPerson[] {
  return [...form.querySelectorAll<HTMLLIElement>("li.wp")].map((row) => ({
    id: row.querySelector<HTMLInputElement>('input[name="person"]')?.value ?? "",
    name: row.querySelector(".wp-n b")?.textContent ?? "",
    detail: "",
  }));
}
