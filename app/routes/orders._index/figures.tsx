import type { OrderFigures } from "./read-orders.server";

/** What the orders need, in four figures. */
export function Figures({ figures }: { figures: OrderFigures }) {
  return (
    <dl className="sumr">
      <Figure name="Wait for your approval" value={figures.waitForMe} />
      <Figure name="Approved, to send" value={figures.toSend} />
      <Figure name="Late for their day" value={figures.late} bad={figures.late > 0} />
      <Figure name="Under way" value={figures.underWay} />
    </dl>
  );
}

function Figure({ name, value, bad }: { name: string; value: number; bad?: boolean }) {
  return (
    <div>
      <dt className="label">{name}</dt>
      <dd className={bad ? "num bad" : "num"}>{value}</dd>
    </div>
  );
}
