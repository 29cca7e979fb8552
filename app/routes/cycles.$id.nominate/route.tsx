import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { actOf, requireMay, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findFormCycle, previewWord } from "~/db/form-cycles.server";
import { saveNominationDraft } from "~/operations/save-nomination-draft.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { isQuietAct } from "~/ui/quiet-act";
import { PreviewNote } from "./preview-note";
import { tried } from "./preview.server";
import { foundBy, refusedForm, rewritten, saveByItself } from "./answers.server";
import { Declined } from "./declined";
import { formPage } from "./form-page.server";
import { NominationForm } from "./nomination-form";
import { OtherCycles } from "./other-cycles";
import { Withdrawn } from "./withdrawn";
import { readWritten, toForm, toInput } from "./written.server";

export { clientAction } from "./connection";

export const meta: MetaFunction = () => [{ title: "Nominate · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: NominateData) =>
    data.previewOf
      ? [
          { label: "Awards", to: "/manage/awards" },
          {
            label: data.categories[0]?.name ?? "",
            to: `/manage/awards/${data.categories[0]?.awardId ?? ""}`,
          },
          { label: "The form" },
        ]
      : [
          { label: "Cycles", to: "/cycles" },
          { label: data.cycle.name, to: `/cycles/${data.cycle.id}` },
          { label: "Nominate" },
        ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireReader(request, params.id);
  const asked = new URL(request.url).searchParams;
  const cycle = await findFormCycle(database(), params.id ?? "", asked.get("award"));
  if (!cycle) throw new Response(null, { status: 404 });
  return json(await formPage(database(), viewer, { cycle, asked }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireReader(request, params.id);
  const form = await request.formData();
  const written = readWritten(form);
  if (!written) throw new Response(null, { status: 400 });
  const act = await actOf(request, viewer);
  const at = { act, viewer, cycleId: params.id ?? "", written };
  if (form.has("find"))
    return json(await rewritten(at, { searched: foundBy(form), restored: form.get("find") === "kept" }));
  if (form.has("autosave")) return json(await saveByItself(at, form.get("do") === "save"));
  if (at.cycleId === previewWord) return tried(at, form.get("do") === "send");
  const isDraft = form.get("do") !== "send";
  const verdict = await (isDraft ? saveNominationDraft : submitNomination)(
    act,
    toInput(at.cycleId, written),
    toForm(written),
  );
  if (verdict.ok && form.get("do") === "files") return redirect(`/nominations/${verdict.value.id}/files`);
  if (verdict.ok) {
    const done = "news" in verdict.value ? verdict.value.news : "saved";
    return redirect(`?nomination=${verdict.value.id}&done=${done}`);
  }
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json(await refusedForm(at, verdict, isDraft), { status: 409 });
}

/** Everybody reads the form; as a preview those who design awards do. */
function requireReader(request: Request, cycleId: string | undefined) {
  return cycleId === previewWord ? requireMay(request, "manage-awards") : requirePerson(request);
}

/** What is being written stays as it is, whatever else is sent from this page. */
export function shouldRevalidate(asked: ShouldRevalidateFunctionArgs) {
  if (isQuietAct(asked)) return false;
  const { formAction, currentUrl, nextUrl, defaultShouldRevalidate } = asked;
  const isOurs = !formAction || new URL(formAction, currentUrl).pathname === currentUrl.pathname;
  return isOurs || currentUrl.href !== nextUrl.href ? defaultShouldRevalidate : false;
}

export type NominateData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Nominate() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refused = answered && "written" in answered ? answered : undefined;
  const isOffline = answered !== undefined && "outcome" in answered && answered.outcome === "offline";
  const { cycle, takes, state, previewOf } = data;
  if (state === "declined" && !refused) return <Declined data={data} />;
  if (!takes && state !== "submitted" && state !== "declined") {
    return (
      <>
        <Empty drawing="bookmark" title="Nominations are closed">
          {`${cycle.name} took nominations until ${cycle.closes}.`}
        </Empty>
        <OtherCycles cycles={data.otherCycles} />
      </>
    );
  }
  if (state === "withdrawn" && refused?.written.nominationId !== null) return <Withdrawn data={data} />;
  const written = refused?.written ?? data.written;
  return (
    <>
      {previewOf && (
        <PreviewNote
          awardId={data.categories[0]?.awardId ?? ""}
          rulesOf={data.rulesOf}
          isTried={refused !== undefined && "isTried" in refused}
        />
      )}
      {data.isPaused && (
        <Note look="warning">
          Nominations are paused for the moment. You can go on writing and keep a draft; send it once they go
          on.
        </Note>
      )}
      {isOffline && (
        <Note look="error" role="alert">
          <b>Not sent: there is no connection.</b> All you wrote stays here. Send it again once you are back.
        </Note>
      )}
      <NominationForm
        key={refused?.restored ? `${written.formKey} restored` : written.formKey}
        data={data}
        written={written}
        people={refused?.people ?? data.people}
        errors={refused?.errors}
        elsewhere={refused?.elsewhere ?? undefined}
        isRestored={refused?.restored ?? false}
      />
    </>
  );
}
