import { expect, it } from "vitest";
import { choiceOf, lettersOf } from "~/domain/mail/letter-choice";
import type { LetterTemplate } from "~/domain/mail/letters";
import { letterRules } from "~/domain/mail/rules";

it("lets people stop the weekly letter and celebrations, and no letter that a part depends on", () => {
  expect(lettersOf("digest")).toEqual(["weekly-digest"]);
  expect(lettersOf("celebrations")).toEqual(
    expect.arrayContaining([
      "you-won",
      "nominee-won",
      "were-nominated",
      "kind-words",
      "results-in",
      "win-confirmed",
    ]),
  );
  const needed: LetterTemplate[] = [
    "sign-in",
    "voting-opened",
    "win-to-confirm",
    "order-to-approve",
    "win-checked",
    "nominations-opened",
  ];
  for (const template of needed) {
    expect(choiceOf(template)).toBeNull();
    expect(letterRules[template].neededFor).toMatch(/\w+ .+\.$/);
  }
});
