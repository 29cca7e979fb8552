import type { SerializeFrom } from "@remix-run/node";
import { Building2, Calendar, Factory, FileText, ShoppingCart, User } from "lucide-react";
import type { WinPage } from "~/db/win-page.server";
import { plainDay, shortDay } from "~/ui/dates";
import { firstName, listOf } from "~/ui/words";
import { sideNames } from "~/ui/side";

export type ShownWin = SerializeFrom<WinPage>;

/** The name of the win, what happens next or what it was, and the facts in one line. */
export function WinHead({ win, timeZone }: { win: ShownWin; timeZone: string }) {
  const won = win.milestones.find(({ kind }) => kind === "won");
  return (
    <header className="wh">
      <h1>{win.title || "A win without a name"}</h1>
      <p className="lead">{nextStep(win) ?? win.summary}</p>
      {win.turn && (
        <a className="btn btn-p to-sign" href="#sign">
          Sign it
        </a>
      )}
      <div className="row wrap">
        <span>
          <Building2 className="i i-s" aria-hidden="true" />
          Customer: {win.customer ?? "not named"}
          {win.hideCustomer && win.customer && <span className="meta"> (hidden from others)</span>}
        </span>
        {win.suppliers.length > 0 && (
          <span>
            <Factory className="i i-s" aria-hidden="true" />
            {win.suppliers.length === 1 ? "Supplier" : "Suppliers"}: {listOf(win.suppliers)}
          </span>
        )}
        {win.contract && (
          <span>
            <FileText className="i i-s" aria-hidden="true" />
            Contract {win.contract}
          </span>
        )}
        {win.spend && (
          <span>
            <ShoppingCart className="i i-s" aria-hidden="true" />
            {win.spend === "direct" ? "Direct spend" : "Indirect spend"}
          </span>
        )}
        {won && (
          <span>
            <Calendar className="i i-s" aria-hidden="true" />
            Won {plainDay(won.on)}
          </span>
        )}
        <span>
          <User className="i i-s" aria-hidden="true" />
          Entered by {win.author.name}
          {win.submittedAt && `, ${shortDay(win.submittedAt, timeZone)}`}
        </span>
      </div>
    </header>
  );
}

/** “Luca has signed for Procurement. Your signature ties the win.” Null where nothing is asked of the reader. */
function nextStep({ turn, signOffs }: ShownWin): string | null {
  if (!turn) return null;
  const across = turn === "sales" ? "procurement" : "sales";
  const signer = signOffs[across]?.person.name;
  if (!signer) return `You can sign this win for ${sideNames[turn]}.`;
  return `${firstName(signer)} has signed for ${sideNames[across]}. Your signature for ${sideNames[turn]} ties the win.`;
}
