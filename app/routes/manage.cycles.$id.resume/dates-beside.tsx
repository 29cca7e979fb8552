interface DatesBesideProps {
  rows: readonly { what: string; kept: string; hasPassed: boolean; moved: string }[];
  timeZone: string;
}

/** The dates ahead as they were and as they would be. */
export function DatesBeside({ rows, timeZone }: DatesBesideProps) {
  if (rows.length === 0) return null;
  return (
    <div>
      <table className="dts">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">As it was</th>
            <th scope="col">Moved</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, kept, hasPassed, moved }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>
                <span className="meta">Was </span>
                {kept}
                {hasPassed && <span className="meta"> (passed)</span>}
              </td>
              <td>
                <span className="meta">Would be </span>
                {moved}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">Times are {timeZone.replaceAll("_", " ")}.</p>
    </div>
  );
}
