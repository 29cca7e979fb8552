import { useEffect, useState } from "react";
import { totalCostWords, type TotalCostShown } from "~/domain/wins/total-cost-words";
import { lacksOf, type Lack } from "./readiness";
import { typedFields, type WinFields } from "./win-fields";
import { toContent } from "./win-content";
import type { NamedPerson, WinFormProps } from "./win-form";

const pause = 300;

export interface Typed {
  fields: WinFields;
  lacks: Lack[];
  /** The day it was won, empty while nobody said. */
  wonOn: string;
  /** The total cost of a year, or null while an amount cannot be read. */
  cost: TotalCostShown | null;
}

/** What the form lacks and when the deal was won: as they came from the server, then as they are typed. */
export function useTyped({
  fields,
  people,
  locale,
}: Pick<WinFormProps, "fields" | "people" | "locale">): Typed {
  const [typed, setTyped] = useState(() => typedIn(fields, people, locale));
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>("form.win-form");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (form) setTyped(typedIn(typedFields(new FormData(form)) as WinFields, namedIn(form), locale));
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
  }, [locale]);
  return typed;
}

function typedIn(fields: WinFields, people: readonly NamedPerson[], locale: string): Typed {
  return {
    fields,
    lacks: lacksOf(fields, people),
    wonOn: fields.days.won ?? "",
    cost: costIn(fields, locale),
  };
}

function costIn(fields: WinFields, locale: string): TotalCostShown | null {
  const { form, errors } = toContent(fields);
  const isUnread = Object.keys(errors ?? {}).some((field) =>
    /^(currency$|(before|after\d?|figure\d)-)/.test(field),
  );
  return isUnread ? null : totalCostWords(form.valueLines, fields.currency, locale);
}

/** The people named in the form now, with their names as they stand in it. */
function namedIn(form: HTMLFormElement): NamedPerson[] {
  return [...form.querySelectorAll<HTMLLIElement>("li.wp")].map((row) => ({
    id: row.querySelector<HTMLInputElement>('input[name="person"]')?.value ?? "",
    name: row.querySelector(".wp-n b")?.textContent ?? "",
    detail: "",
  }));
}
