import { Select } from "~/ui/select";
import type { NominateData } from "./route";

interface EvidencePartProps {
  wins: NominateData["wins"];
  winId: string;
  error?: string;
}

/** A confirmed joint win that stands behind the story. */
export function EvidencePart({ wins, winId, error }: EvidencePartProps) {
  return (
    <section className="part" id="evidence">
      <h2>
        Link a joint win <span>optional</span>
      </h2>
      <Select
        label="Joint win"
        name="winId"
        defaultValue={winId}
        error={error}
        hint="A win that both sides confirmed lets readers see the figures behind the story."
        options={[
          { value: "", label: wins.length > 0 ? "None" : "No confirmed wins yet" },
          ...wins.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </section>
  );
}
