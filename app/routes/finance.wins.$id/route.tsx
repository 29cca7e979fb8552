import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findFinanceWin } from "~/db/finance-win.server";
import { listSimilarWins } from "~/db/similar-wins.server";
import { checkValue } from "~/operations/check-value.server";
import { undoValueCheck } from "~/operations/undo-value-check.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { monthWords } from "~/ui/month-words";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf, sentenceFor } from "~/ui/refusals";
import { EvidenceFiles } from "~/ui/wins/evidence-files";
import { WinWorth } from "~/ui/wins/win-worth";
import { SimilarWins } from "./similar-wins";
import { CameIn } from "./came-in";
import { CheckLine } from "./check-line";
import { Reversal } from "./reversal";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Check ${data?.win.title ?? ""} · Laurels` },
];

export const handle: PageHandle = {
  crumbs: ({ win }: { win: { title: string } }) => [
    { label: "Finance", to: "/finance" },
    { label: win.title },
  ],
};

const shape = z.strictObject({
  lineId: z.string().max(64),
  seen: z.coerce.number().int().min(0).max(100_000),
  does: z.enum(["validate", "undo"]),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const win = await findFinanceWin(database(), params.id ?? "", person);
  if (!win) throw new Response("Not found", { status: 404 });
  const { stake, ...shown } = win;
  const similar = await listSimilarWins(database(), win.id);
  return json({ win: shown, similar, stake: stake && sentenceFor(stake), timeZone: person.timeZone });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of a check.", { status: 400 });
  const { does, ...line } = form.data;
  const win = await findFinanceWin(database(), params.id ?? "", person);
  if (!win?.lines.some(({ id }) => id === line.lineId)) throw new Response("Not found", { status: 404 });
  const act = await actOf(request, person);
  const verdict =
    does === "undo"
      ? await undoValueCheck(act, line)
      : await checkValue(act, { ...line, decision: { does: "validate", reason: "" } });
  if (!verdict.ok) return json({ errors: onPage(errorsOf(verdict)) }, { status: 409 });
  return redirect(`/finance/wins/${params.id}${outcomeOf(verdict.value)}`);
}

function outcomeOf(reached: unknown): string {
  if (reached === "done") return "?done=checked";
  return reached === "corrected" ? "?done=corrected" : "";
}

/** Quick acts have no fields: what is refused is said at the top. */
function onPage(errors: Record<string, string>): Record<string, string> {
  return { "": Object.values(errors).join(" ") };
}

const outcomes: Record<string, string> = {
  checked: "Every value is decided. The people of this win have been told.",
  corrected: "Your correction stands. The people of this win have been told.",
  realised: "What came in is checked. The figures of the win follow.",
  reversed: "The win is reversed. Everybody it concerns has been told.",
  "reversed-meanwhile":
    "This win was reversed meanwhile, so what you wrote was not kept and nobody was told.",
  kept: "The win stays. Whoever asked has your answer.",
};

export default function CheckWin() {
  const { win, similar, stake, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const outcome = known(outcomes, query.get("done"));
  return (
    <>
      <PageHead title={win.title} lead={win.summary}>
        <ButtonLink look="quiet" to={`/wins/${win.id}`}>
          See the win
        </ButtonLink>
        {win.mayReverse && (
          <ButtonLink look="danger" to={`/finance/wins/${win.id}/reversal`}>
            Reverse it
          </ButtonLink>
        )}
      </PageHead>
      {outcome && (
        <Note look="good" role="status">
          {outcome}
        </Note>
      )}
      <FormErrors errors={answer?.errors} />
      {stake && <Note look="warning">{stake}</Note>}
      <Reversal win={win} timeZone={timeZone} />
      {(win.hideAmounts || win.hideCustomer) && (
        <Note>
          The people of this win keep {hiddenWords(win)} to themselves. Your reasons stay as careful.
        </Note>
      )}
      {win.missingRate && (
        <Note look="warning">
          There is no rate for {win.missingRate.currency} in {monthWords(win.missingRate.month)} yet, and none
          is guessed.{" "}
          <Link to={`/finance/rates?currency=${win.missingRate.currency}&month=${win.missingRate.month}`}>
            Set it
          </Link>
          , then validate.
        </Note>
      )}
      {similar.length > 0 && <SimilarWins wins={similar} />}
      {win.worth && <WinWorth worth={win.worth} reports={win.reports} />}
      {win.reports.length > 0 && <CameIn win={win} />}
      <EvidenceFiles base={`/wins/${win.id}/files`} files={win.files} />
      <div className="check-lines">
        {win.lines.map((line) => (
          <CheckLine key={line.id} line={line} win={win} timeZone={timeZone} />
        ))}
      </div>
    </>
  );
}

function hiddenWords(win: { hideAmounts: boolean; hideCustomer: boolean }): string {
  if (win.hideAmounts && win.hideCustomer) return "the customer and the amounts";
  return win.hideAmounts ? "the amounts" : "the customer";
}
