import { PublicPage } from "~/ui/public-page";

interface LinkEndedProps {
  companyName: string;
  buyer: { name: string; email: string };
}

/** The link was open once: who to ask for a new one. */
export function LinkEnded({ companyName, buyer }: LinkEndedProps) {
  return (
    <PublicPage companyName={companyName} foot={<span>No account needed</span>}>
      <h1>This link has ended</h1>
      <p className="lead">
        The order is safe. Ask {buyer.name} at {companyName} for a new link
        {buyer.email && (
          <>
            : <a href={`mailto:${buyer.email}`}>{buyer.email}</a>
          </>
        )}
        .
      </p>
    </PublicPage>
  );
}

/** No order has this link: cut off in the mail, or replaced by a newer one. */
export function LinkUnknown() {
  return (
    <PublicPage companyName="Laurels" foot={<span>No account needed</span>}>
      <h1>This link opens nothing</h1>
      <p className="lead">
        Perhaps it was cut off, or a newer one has replaced it. Open the link in the latest letter about your
        order, or answer that letter and ask.
      </p>
    </PublicPage>
  );
}
