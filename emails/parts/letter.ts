import type { ReactElement } from "react";
import type { LetterProps, LetterTemplate } from "~/domain/mail/letters";

/** What every letter of one installation shares. */
export interface LetterFrame {
  companyName: string;
  /** What HR is called here, without an article: "People team". */
  peopleTeamName: string;
  /** Where the house is reached, without a path: every link starts with it. */
  origin: string;
  /** The path that stops letters of this kind for this reader, where they can be stopped. */
  stopPath?: string;
}

/** What the component of a letter is given. */
export interface LetterOf<T extends LetterTemplate> {
  props: LetterProps[T];
  frame: LetterFrame;
}

/** One letter of the house: its subject, the line after it in the inbox, its body, and a sample. */
export interface LetterDesign<T extends LetterTemplate> {
  subject(props: LetterProps[T], frame: LetterFrame): string;
  preheader(props: LetterProps[T], frame: LetterFrame): string;
  Letter(of: LetterOf<T>): ReactElement;
  previewProps: LetterProps[T];
}
