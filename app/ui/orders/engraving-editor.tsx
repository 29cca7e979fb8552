import { Form } from "@remix-run/react";
import { useState } from "react";
import {
  checkEngraving,
  roomFor,
  zoneOfLine,
  type EngravingFinding,
  type EngravingZone,
} from "~/domain/trophies/engraving";
import { PiecePreview } from "~/ui/piece-preview";
import { SubmitButton } from "~/ui/submit-button";
import { capital, plural, spelled } from "~/ui/words";
import { EngravingLine } from "./engraving-line";
import type { ReactNode } from "react";

interface EditedPiece {
  id: string;
  position: number;
  recipientName: string;
  shape: string;
  engraving: string[];
  zones: EngravingZone[];
  findings: EngravingFinding[];
  honouredOn: string;
}

interface EngravingEditorProps {
  piece: EditedPiece;
  /** Where the lines are sent; left out where they are only shown. */
  action?: string;
  /** Below the preview: the choice of the piece. */
  children?: ReactNode;
}

/** The lines of one piece beside its picture. What the guard says follows each key. */
export function EngravingEditor({ piece, action, children }: EngravingEditorProps) {
  const count = Math.max(roomFor(piece.zones), piece.engraving.length);
  const [lines, setLines] = useState(() =>
    Array.from({ length: count }, (_, at) => piece.engraving[at] ?? ""),
  );
  const findings = findingsOf(piece, lines);
  const change = (at: number) => (text: string) =>
    setLines(lines.map((line, other) => (other === at ? text : line)));
  return (
    <section className="sheet stage" aria-label={`Piece ${piece.position}`}>
      <div className="pv">
        <PiecePreview shape={piece.shape} lines={lines} />
        {children}
      </div>
      <Form method="post" action={action} className="stack stage-f" preventScrollReset>
        <div>
          <h2>Engraving</h2>
          <p className="meta">
            {roomWords(piece.zones)} For {piece.recipientName}.
          </p>
        </div>
        <div className="stack-s">
          {lines.map((text, at) => (
            <EngravingLine
              key={at}
              number={at + 1}
              text={text}
              limit={zoneOfLine(piece.zones, at)?.characters ?? 0}
              findings={findings.filter(({ line }) => line === at)}
              readOnly={action ? undefined : true}
              onChange={change(at)}
            />
          ))}
        </div>
        {action && (
          <div className="acts">
            <SubmitButton look="secondary" action={action}>
              Save the engraving
            </SubmitButton>
            <span className="meta" role="status">
              {findings.length === 0 ? "Everything fits." : `${plural(findings.length, "thing")} to look at.`}
            </span>
          </div>
        )}
      </Form>
    </section>
  );
}

/** What the server found for lines that stand as saved, and what the browser finds for those being typed. */
function findingsOf(piece: EditedPiece, lines: readonly string[]): EngravingFinding[] {
  const isSaved = (at: number) => (piece.engraving[at] ?? "") === lines[at];
  const { honouredOn, recipientName } = piece;
  const typed = checkEngraving(lines, piece.zones, { honouredOn, recipientName });
  const anythingTyped = lines.some((_, at) => !isSaved(at));
  if (!anythingTyped) return piece.findings;
  const kept = piece.findings.filter(({ line, kind }) => isSaved(line) && kind.startsWith("hidden"));
  return [...typed, ...kept];
}

function roomWords(zones: readonly EngravingZone[]): string {
  return zones
    .map(({ name, lines, characters }) => {
      const room = `${spelled(lines)} ${lines === 1 ? "line" : "lines"} of up to ${characters} characters`;
      return zones.length === 1 ? `${capital(room)}.` : `${name}: ${room}.`;
    })
    .join(" ");
}
