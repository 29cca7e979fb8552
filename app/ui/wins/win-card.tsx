import { Link } from "@remix-run/react";
import { Building2 } from "lucide-react";
import type { Named } from "../avatar";
import { Chip } from "../chip";
import { SeamBetween } from "../seam";
import { winStateWords, type WinStateName } from "./words";

export interface WinCardProps {
  id: string;
  title: string;
  summary: string;
  /** Null where the viewer may not know. */
  customer: string | null;
  state: WinStateName;
  signed: { sales: boolean; procurement: boolean };
  sales: Named | null;
  procurement: Named | null;
  /** Validated, and not all of it has come in yet. */
  delivering: boolean;
  figures: readonly Figure[];
}

interface Figure {
  /** Null of what is not told. */
  word: "claimed" | "validated" | "realised" | null;
  text: string;
}

const nobody: Named = { id: "", name: "?" };

/** A win to pick up: two people and the knot between them, the name, one line, the customer and the figures. */
export function WinCard({ win }: { win: WinCardProps }) {
  const waiting = win.state === "submitted" || win.state === "returned";
  return (
    <Link className="win" to={`/wins/${win.id}`}>
      <SeamBetween sales={win.sales ?? nobody} procurement={win.procurement ?? nobody} signed={win.signed}>
        {win.state === "returned" ? <Chip look="warn">Question open</Chip> : undefined}
      </SeamBetween>
      <div className="win-b">
        <h3>{win.title}</h3>
        <p>{win.summary}</p>
        {win.delivering && <p className="meta">Still delivering</p>}
        {win.state === "reversed" && (
          <p>
            <Chip look="bad">{winStateWords.reversed.label}</Chip>
          </p>
        )}
        {waiting && win.state !== "returned" && <p className="meta">{winStateWords[win.state].label}</p>}
      </div>
      <div className="win-f">
        <span>
          <Building2 className="i i-s" aria-hidden="true" />
          {win.customer ?? "Customer not named"}
        </span>
        {win.figures.length > 0 && <Figures figures={win.figures} />}
      </div>
    </Link>
  );
}

/** Claimed, validated and realised beside each other, each under its own word. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <span className="win-figs">
      {figures.map(({ word, text }) => (
        <span key={word}>
          <b>{text}</b> {word}
        </span>
      ))}
    </span>
  );
}
