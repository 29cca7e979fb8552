import { rule, type LetterRule } from "./letter-rule";
import type { WinLetterProps } from "./win-letters";

const ownWork = "It answers something the person did.";
const duty = "A step waits for this person.";

/** The letters about joint wins. */
export const winLetterRules: Record<keyof WinLetterProps, LetterRule> = {
  "win-to-confirm": rule(
    "Win to confirm",
    "the other side",
    "You get this because you took part in this win.",
    duty,
  ),
  "share-to-agree": rule(
    "Share to agree with",
    "those with a share who do not sign",
    "You get this because you took part in this win.",
    duty,
  ),
  "win-sign-reminder": rule(
    "Wins still to confirm",
    "those who have not signed, their deputies and leads",
    "You get this because a joint win waits for your signature.",
    duty,
  ),
  "deals-imported": rule(
    "Deals imported for you",
    "the owners of the deals",
    "You get this because deals that you own were imported.",
    duty,
  ),
  "deputy-named": rule(
    "You are a deputy",
    "the deputy",
    "You get this because a colleague named you as deputy.",
    duty,
  ),
  "win-confirmed": rule(
    "Win confirmed",
    "the participants",
    "You get this because you took part in this win.",
    null,
  ),
  "win-checked": rule(
    "Win checked by Finance",
    "the participants",
    "You get this because you took part in this win.",
    ownWork,
  ),
  "win-reversed": rule(
    "Win reversed",
    "its people, those honoured for it, and staff",
    "You get this because you took part in this win, or look after what stands on it.",
    "What somebody is honoured for has changed.",
  ),
  "reversal-asked": rule("Reversal asked for", "Finance", "You get this because you check joint wins.", duty),
  "realisation-corrected": rule(
    "What came in, corrected",
    "its author and those who signed it",
    "You get this because you wrote or signed this win.",
    ownWork,
  ),
  "win-kept": rule(
    "Win stays in the book",
    "whoever asked for its reversal",
    "You get this because you asked Finance about this win.",
    ownWork,
  ),
  "realisation-due": rule(
    "What came in of a win",
    "its author and those who signed it",
    "You get this because you wrote or signed this win.",
    duty,
  ),
  "win-commented": rule(
    "Words below a win",
    "those called by name, and the people of the win once a day",
    "You get this because you took part in this win, or somebody called you by name.",
    null,
  ),
  "comment-removed": rule(
    "Words taken down",
    "who wrote them",
    "You get this because you wrote below this win.",
    ownWork,
  ),
  "guest-thanks": rule(
    "Thanks to a guest",
    "a guest of a customer or supplier",
    "You get this because we worked on something together. It is one letter, and no list has your address.",
    "A colleague wrote it by hand, to somebody outside.",
  ),
  "win-returned": rule("Win returned", "the submitter", "You get this because you logged this win.", ownWork),
  "update-withdrawn": rule(
    "Update taken down",
    "its author",
    "You get this because you posted this update.",
    ownWork,
  ),
};
