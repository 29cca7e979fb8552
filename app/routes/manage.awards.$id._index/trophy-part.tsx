import { useState } from "react";
import { engravingFor } from "~/domain/trophies/engraving-template";
import type { AwardDraft } from "~/domain/awards/award";
import { PiecePreview } from "~/ui/piece-preview";
import { Select } from "~/ui/select";
import { TextArea } from "~/ui/text-area";

interface TrophyPartProps {
  award: AwardDraft;
  items: readonly { id: string; name: string; shape: string }[];
  error?: string;
}

/** The piece that winners get, and what is engraved on it. */
export function TrophyPart({ award, items, error }: TrophyPartProps) {
  const [template, setTemplate] = useState(award.engravingTemplate.join("\n"));
  const [itemId, setItemId] = useState(award.trophyItemId);
  const shape = items.find(({ id }) => id === itemId)?.shape ?? "";
  const facts = {
    award: award.name || "Award",
    laureate: "Ada Winter",
    team: "Glass before Easter",
    date: "16 April 2026",
    win: "Glass before Easter",
    customer: "Port of Elmsea",
  };
  return (
    <section className="blk">
      <h2>Trophy</h2>
      <p className="meta">The order is drafted once the count is certified. You approve it.</p>
      <div className="trd">
        <div className="pv">
          <PiecePreview shape={shape} lines={engravingFor(template.split("\n"), facts)} />
        </div>
        <div className="stack">
          <Select
            label="Piece"
            name="trophyItemId"
            defaultValue={award.trophyItemId ?? ""}
            onChange={(event) => setItemId(event.target.value)}
            options={[
              { value: "", label: "None" },
              ...items.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextArea
            label="Engraving"
            name="engravingTemplate"
            rows={4}
            defaultValue={template}
            error={error}
            hint="One line each. {award}, {laureate}, {team}, {date}, {win} and {customer} are filled in."
            onChange={(event) => setTemplate(event.target.value)}
          />
        </div>
      </div>
    </section>
  );
}
