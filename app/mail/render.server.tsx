import type { LetterDesign, LetterFrame } from "@emails/parts/letter";
import type { LetterProps, LetterTemplate } from "~/domain/mail/letters";
import { headerSafe } from "~/domain/mail/header";
import { withoutTurns } from "~/domain/turning-signs";

export interface RenderedLetter {
  subject: string;
  html: string;
  text: string;
}

/**
 * Renders one letter to what is sent: subject without line breaks, HTML, and plain text that says the same.
 * react-email is loaded with the first letter, because it costs half a second and 40 MB.
 */
export async function renderLetter<T extends LetterTemplate>(
  template: T,
  props: LetterProps[T],
  frame: LetterFrame,
): Promise<RenderedLetter> {
  const { render, toPlainText } = await import("react-email");
  const design = await designOf(template);
  const html = withoutTurns(await render(<design.Letter props={props} frame={frame} />));
  return {
    subject: withoutTurns(headerSafe(design.subject(props, frame))),
    html,
    text: tidy(toPlainText(html, plainText)),
  };
}

/** A letter with its sample props, for the page that shows every template. */
export async function renderSample(template: LetterTemplate, frame: LetterFrame): Promise<RenderedLetter> {
  const design = await designOf(template);
  return renderLetter(template, design.previewProps, frame);
}

async function designOf<T extends LetterTemplate>(template: T): Promise<LetterDesign<T>> {
  const { catalog } = await import("@emails/catalog");
  return catalog[template];
}

const plainText = {
  wordwrap: 78,
  selectors: [
    { selector: "h1", options: { uppercase: false } },
    { selector: "h2", options: { uppercase: false } },
    {
      selector: "a",
      options: { hideLinkHrefIfSameAsText: true, linkBrackets: ["<", ">"] as [string, string] },
    },
    { selector: "[data-skip-in-text=true]", format: "skip" },
  ],
};

function tidy(text: string): string {
  return text
    .replace(/[\u00A0\u2007-\u200F\uFEFF]+/g, " ")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
