import { Segmented } from "~/ui/segmented";

/** Between the drawing and the table that says the same. */
export function ViewSwitch({ chart, asTable }: { chart: string; asTable: boolean }) {
  return (
    <div className="rsw no-print">
      <Segmented
        label="View"
        options={[
          { label: chart, to: `?view=${chart.toLowerCase()}`, current: !asTable },
          { label: "Table", to: "?view=table", current: asTable },
        ]}
      />
    </div>
  );
}
