import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { ButtonLink } from "./button";
import { drawings, type Drawing } from "./drawings";

/** 404: the page is not there, or is not yours to know of. */
export function NotFoundPage() {
  const { pathname } = useLocation();
  return (
    <ErrorFrame drawing="bookmark" title="This page is not in the book">
      <p className="lead">
        The address may be old, or the page may have been taken out. Nothing you did is lost.
      </p>
      <div className="acts">
        <ButtonLink look="primary" to="/">
          Go home
        </ButtonLink>
        <ButtonLink to="/wins">Look in joint wins</ButtonLink>
      </div>
      <p className="ref">
        You asked for <span className="mono">{pathname}</span>.
      </p>
    </ErrorFrame>
  );
}

/** 403: there, but not open to this person. */
export function NoAccessPage({ name, why }: { name?: string; why?: string }) {
  return (
    <ErrorFrame drawing="drawer" title="This one is not open to you">
      <p className="lead">
        {why === "own-jury"
          ? "You judge here or are named in an entry, so this jury stays closed to you. Somebody else looks after it."
          : "It takes a role that you do not have. Ask an administrator if you need it."}
      </p>
      <div className="acts">
        <ButtonLink look="primary" to="/">
          Go home
        </ButtonLink>
      </div>
      {name && (
        <p className="ref">
          You are signed in as {name}. <Link to="/logout">Sign in as someone else</Link>
        </p>
      )}
    </ErrorFrame>
  );
}

/** 403 of the guard before all pages: opened under an address that may change nothing. */
export function OtherAddressPage({ from, to }: { from: string; to: string }) {
  return (
    <ErrorFrame drawing="bookmark" title="This address can not change anything">
      <p className="lead">
        You are on <span className="mono">{from}</span>. This Laurels takes changes only from{" "}
        <span className="mono">{to}</span>. Nothing was changed.
      </p>
      <div className="acts">
        <ButtonLink look="primary" to={to} reloadDocument>
          Open {to}
        </ButtonLink>
      </div>
      <p className="ref">
        If people should use another address, set <span className="mono">APP_ORIGIN</span> to it and start
        Laurels again.
      </p>
    </ErrorFrame>
  );
}

/** 429: too often in a short time. */
export function TooOftenPage() {
  return (
    <ErrorFrame drawing="ballotBox" title="That was very quick">
      <p className="lead">There were too many tries in a short time. Wait a few minutes, then try again.</p>
    </ErrorFrame>
  );
}

/** 400: what was sent is nothing that a form of this page sends. */
export function UnreadablePage() {
  const { pathname } = useLocation();
  return (
    <ErrorFrame drawing="bookmark" title="This is not the form of this page">
      <p className="lead">
        Something in what was sent does not belong here, or is missing. Nothing was changed. Load the page
        again and fill it in anew.
      </p>
      <HomeOr to={pathname} />
    </ErrorFrame>
  );
}

/** 409: the page has moved on since it was loaded. */
export function MovedOnPage() {
  const { pathname } = useLocation();
  return (
    <ErrorFrame drawing="bookmark" title="This has moved on">
      <p className="lead">It does not go any more, or not yet. Nothing was changed.</p>
      <HomeOr to={pathname} />
    </ErrorFrame>
  );
}

function HomeOr({ to }: { to: string }) {
  return (
    <div className="acts">
      <ButtonLink look="primary" to={to} reloadDocument>
        Load the page again
      </ButtonLink>
      <ButtonLink to="/">Go home</ButtonLink>
    </div>
  );
}

/** 500 and all else: our fault, with a reference for the administrator. */
export function FailedPage({ reference }: { reference?: string }) {
  const { pathname, search } = useLocation();
  return (
    <ErrorFrame drawing="brokenThread" title="The thread broke on our side">
      <p className="lead">
        We could not load this page. It is not your connection and nothing you typed is at fault.
      </p>
      <div className="acts">
        <ButtonLink look="primary" to={pathname + search} reloadDocument>
          Try again
        </ButtonLink>
        <ButtonLink to="/" reloadDocument>
          Go home
        </ButtonLink>
      </div>
      {reference && (
        <p className="ref">
          If it keeps failing, tell the administrator this reference:{" "}
          <span className="mono">{reference}</span>. They can find what happened with it.
        </p>
      )}
    </ErrorFrame>
  );
}

function ErrorFrame({ drawing, title, children }: { drawing: Drawing; title: string; children: ReactNode }) {
  return (
    <div className="er">
      {drawings[drawing]}
      <h1>{title}</h1>
      {children}
    </div>
  );
}
