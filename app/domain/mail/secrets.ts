import type { LetterProps, LetterTemplate } from "./letters";

/** Letters that go alone: their content is erased after sending, or they must not wait for others. */
export function goesAlone(template: string): boolean {
  return template === "sign-in";
}

/** From when a letter is of no use to anybody: the code in it has ended. Null: never. */
export function uselessFrom(letter: { template: string; props: unknown; createdAt: Date }): Date | null {
  if (letter.template !== "sign-in") return null;
  const { minutes } = letter.props as LetterProps["sign-in"];
  return new Date(letter.createdAt.getTime() + minutes * 60_000);
}

/** Whether sending the letter again makes no sense, because what it carried is erased once it is sent. */
export function holdsErasedSecret(template: string): boolean {
  return template === "sign-in";
}

/** The props of a sign-in letter without what opens the door. */
export function withoutSecret(props: LetterProps["sign-in"]): LetterProps["sign-in"] {
  return { ...props, code: "", path: "/login" };
}

/** What a letter says, with links that open a door made blind: for readers who may not walk through it. */
export function blinded(template: LetterTemplate, text: string): string {
  if (template === "order-to-vendor") return text.replace(/\/vendor\/[A-Za-z0-9_%.~-]+/g, "/vendor/hidden");
  return text;
}
