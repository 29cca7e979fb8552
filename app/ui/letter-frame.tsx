interface LetterFrameProps {
  src: string;
  title: string;
  /** Narrow, as on a phone, or wide. */
  width?: "phone" | "desktop";
  dark?: boolean;
}

/** A letter as it is, in a frame that can run nothing. */
export function LetterFrame({ src, title, width = "desktop", dark = false }: LetterFrameProps) {
  const look = ["letter-frame", width === "phone" ? "is-phone" : "", dark ? "is-dark" : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <iframe className={look} src={src} title={title} sandbox="allow-popups allow-popups-to-escape-sandbox" />
  );
}
