import {
  Ban,
  Check,
  CircleSlash,
  Clock,
  Mail,
  MailX,
  Send,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import type { LetterStateWord } from "~/domain/mail/letters";
import { Chip, type ChipLook } from "./chip";

export const letterStates: Record<LetterStateWord, { label: string; look: ChipLook; icon: LucideIcon }> = {
  queued: { label: "Queued", look: "plain", icon: Clock },
  sending: { label: "Being sent", look: "plain", icon: Mail },
  sent: { label: "Sent", look: "plain", icon: Send },
  delivered: { label: "Delivered", look: "ok", icon: Check },
  bounced: { label: "Bounced", look: "bad", icon: TriangleAlert },
  complained: { label: "Called spam", look: "bad", icon: TriangleAlert },
  failed: { label: "Failed", look: "bad", icon: MailX },
  suppressed: { label: "Held back", look: "warn", icon: Ban },
  cancelled: { label: "Cancelled", look: "line", icon: CircleSlash },
};

/** Where a letter is, in a word. */
export function LetterState({ state }: { state: LetterStateWord }) {
  const { label, look, icon } = letterStates[state];
  return (
    <Chip look={look} icon={icon}>
      {label}
    </Chip>
  );
}
