import { initials } from "./words";
import { Wreath } from "./wreath";

const sizes = { small: "medal medal-s", normal: "medal", large: "medal medal-l", huge: "medal medal-xl" };

/** Initials in a gold wreath, for laureates only. Two people read “I&F”. */
export function Medal({ names, size = "normal" }: { names: readonly string[]; size?: keyof typeof sizes }) {
  return (
    <span className={sizes[size]} aria-hidden="true">
      <Wreath />
      <span>{initials(names)}</span>
    </span>
  );
}
