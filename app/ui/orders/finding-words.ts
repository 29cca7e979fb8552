import type { EngravingFinding } from "~/domain/trophies/engraving";
import { plural } from "~/ui/words";

/** What a finding of the guard says beside its line. */
export function sentenceForFinding(finding: EngravingFinding): string {
  switch (finding.kind) {
    case "too-long":
      return `${plural(finding.over, "character")} too long.`;
    case "no-room":
      return `The piece has room for ${plural(finding.limit, "line")}.`;
    case "sign":
      return `The sign ${shown(finding.sign)} can not be engraved here.`;
    case "placeholder":
      return `“${finding.word}” is a placeholder. Write what it stands for.`;
    case "hidden-customer":
      return "This win hides its customer, so the name can not be engraved.";
    case "hidden-amount":
      return "This win hides its amounts, so they can not be engraved.";
    case "date":
      return `Is “${finding.date}” the right date? It does not fit this honour.`;
    case "name":
      return `The directory has “${finding.name}”.`;
    case "empty":
      return "Write what to engrave.";
  }
}

function shown(sign: string): string {
  if (sign === "\t") return "“tab”";
  return /^[\p{C}\p{Z}]/u.test(sign) ? `with the code ${sign.codePointAt(0)?.toString(16)}` : `“${sign}”`;
}
