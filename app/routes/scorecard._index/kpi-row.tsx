import { Link } from "@remix-run/react";
import { ArrowDown, ArrowUp, Check, Minus } from "lucide-react";
import { Chip } from "~/ui/chip";
import { addressOf } from "~/ui/scorecard/asked";
import { Small } from "~/ui/scorecard/small";
import { Sparkline } from "~/ui/scorecard/sparkline";
import type { ScorecardView } from "./shown";

type Kpi = ScorecardView["kpis"][number];

/** One number of the scorecard; the number itself leads to the rows behind it. */
export function KpiRow({ kpi, asked }: { kpi: Kpi; asked: ScorecardView["asked"] }) {
  const { sales, procurement } = kpi.owners;
  return (
    <tr>
      <th scope="row">
        <b>{kpi.name}</b>
        <small>{kpi.meaning}</small>
        {(sales || procurement) && (
          <small className="sc-owners">
            <Owner side="Sales" glyph="g-s" name={sales} />
            <Owner side="Procurement" glyph="g-p" name={procurement} />
          </small>
        )}
      </th>
      <td className="n" data-label="Now">
        <span className="sc-stand">
          <Link
            className="num now"
            to={`/scorecard/${kpi.id}${addressOf(asked)}`}
            aria-label={`${kpi.name}: ${kpi.now}`}
          >
            {kpi.now}
          </Link>
          <Standing {...kpi} />
        </span>
      </td>
      <td data-label="12 months">
        <Sparkline months={kpi.trend} />
      </td>
      <td className="n muted" data-label="Before">
        <span className="sc-stand">
          {kpi.before.text}
          <Standing {...kpi.before} />
        </span>
      </td>
      <td className="n" data-label="Target">
        {kpi.target ?? "None"}
      </td>
      <td data-label="Status">
        <StatusChip status={kpi.status} />
      </td>
    </tr>
  );
}

/** How many rows a figure stands on, marked where they are few. */
function Standing({ counted, small, of, what }: Pick<Kpi, "counted" | "small" | "of" | "what">) {
  return small ? <Small small of={of} what={what} /> : <small>{counted}</small>;
}

function Owner({ side, glyph, name }: { side: string; glyph: string; name?: string }) {
  if (!name) return null;
  return (
    <span>
      <i className={`g ${glyph}`} aria-hidden="true" />
      <span className="vh">{side}: </span>
      {name}
    </span>
  );
}

function StatusChip({ status }: { status: Kpi["status"] }) {
  if (status.is === "on-target") {
    return (
      <Chip look="ok" icon={Check}>
        {status.text}
      </Chip>
    );
  }
  if (status.is === "slipping") {
    return (
      <>
        <Chip look="bad" icon={status.way === "falling" ? ArrowDown : ArrowUp}>
          {status.text}
        </Chip>
        <small className="sc-gap">{status.gap}</small>
      </>
    );
  }
  if (status.is === "to-go") {
    return (
      <Chip look="warn" icon={Minus}>
        {status.text}
      </Chip>
    );
  }
  return <Chip look="plain">{status.text}</Chip>;
}
