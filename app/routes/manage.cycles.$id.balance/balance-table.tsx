import type { BalanceRow } from "~/domain/awards/balance";
import { ScrollRegion } from "~/ui/scroll-region";
import { number } from "~/ui/words";

const hintFrom = 10;

/** One row a group: its share of the company, of nominees and of shortlists. */
export function BalanceTable({ group, rows }: { group: string; rows: readonly BalanceRow[] }) {
  return (
    <section className="balance">
      <h2>By {group.toLowerCase()}</h2>
      <ScrollRegion label={`By ${group.toLowerCase()}`} className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{group}</th>
              <th scope="col">Company</th>
              <th scope="col">Nominees</th>
              <th scope="col">Shortlist</th>
              <th scope="col">To look at</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name || "No location"}</th>
                <Share of="Company" count={row.company} percent={row.shares.company} />
                <Share of="Nominees" count={row.nominees} percent={row.shares.nominees} />
                <Share of="Shortlist" count={row.shortlist} percent={row.shares.shortlist} />
                <td className="meta">{hintFor(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Share({ of, count, percent }: { of: string; count: number; percent: number }) {
  return (
    <td className="share">
      <small aria-hidden="true">{of}</small>
      {percent}% <span className="meta">{number(count)}</span>
    </td>
  );
}

function hintFor({ isSmall, nominees, shares }: BalanceRow): string {
  if (isSmall) return "Few people, so a share says little";
  if (nominees === 0) return "Nobody is nominated yet";
  if (shares.nominees - shares.company >= hintFrom) return "More nominees than its size";
  if (shares.company - shares.nominees >= hintFrom) return "Fewer nominees than its size";
  return "";
}
