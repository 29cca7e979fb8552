import { useState } from "react";
import { checkEngraving, roomFor, zoneOfLine, type EngravingZone } from "~/domain/trophies/engraving";
import { signsOf } from "~/domain/trophies/engraving-signs";
import { PiecePreview } from "~/ui/piece-preview";
import { FieldError } from "~/ui/field";
import { sentenceForFinding } from "./finding-words";

const example = [
  "Joint Win of the Year 2026",
  "The eleven-day quote",
  "Ngozi Larkspur",
  "16 April 2026",
  "With thanks",
];

interface TestLinesProps {
  shape: string;
  zones: readonly EngravingZone[];
  honouredOn: string;
}

/** Tries a text on an item: each line against its zone, as the guard will see it. */
export function TestLines({ shape, zones, honouredOn }: TestLinesProps) {
  const [text, setText] = useState(() => example.slice(0, roomFor(zones)).join("\n"));
  const lines = text.split("\n").map((line) => line.trim());
  const findings = checkEngraving(lines, zones, { honouredOn });
  return (
    <div className="zn">
      <div className="pv">
        <PiecePreview shape={shape} lines={lines} />
      </div>
      <div className="stack">
        <div className="fld">
          <label htmlFor="try">Try a text</label>
          <textarea
            className="field"
            id="try"
            rows={4}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <ol className="lns" aria-label="The text, line by line">
          {lines.map((line, at) => {
            const limit = zoneOfLine(zones, at)?.characters ?? 0;
            const wrong = findings.filter((finding) => finding.line === at).map(sentenceForFinding);
            const used = signsOf(line).length;
            return (
              <li key={at} className={wrong.length > 0 ? "bad" : undefined}>
                <span className="num">{at + 1}</span>
                <span className="tx">{line}</span>
                <span className="mm">
                  <span className="bar" aria-hidden="true">
                    <i style={{ width: `${Math.min(100, limit ? (used / limit) * 100 : 100)}%` }} />
                  </span>
                </span>
                <span className="count">
                  {used} of {limit}
                </span>
                {wrong.length > 0 && <FieldError>{wrong.join(" ")}</FieldError>}
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}
