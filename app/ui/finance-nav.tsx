import { Segmented } from "./segmented";

/** The two parts of Finance. */
export function FinanceNav({ current }: { current: "wins" | "rates" }) {
  return (
    <Segmented
      label="Part of Finance"
      options={[
        { label: "Wins", to: "/finance", current: current === "wins" },
        { label: "Rates", to: "/finance/rates", current: current === "rates" },
      ]}
    />
  );
}
