import { Check, Link as LinkIcon } from "lucide-react";
import { useState } from "react";
import { buttonClass, type ButtonLook } from "./button";
import { useHydrated } from "./hydrated";

/** Copies a text. Shown only where scripts run; the text itself must stand on the page too. */
export function CopyButton({ text, label, ...look }: { text: string; label: string } & ButtonLook) {
  const [copied, setCopied] = useState(false);
  const hydrated = useHydrated();
  if (!hydrated) return null;
  const Icon = copied ? Check : LinkIcon;
  return (
    <button
      type="button"
      className={buttonClass(look)}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <Icon className="i i-s" aria-hidden="true" />
      <span role="status">{copied ? "Copied" : label}</span>
    </button>
  );
}
