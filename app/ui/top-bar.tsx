import { Form, Link } from "@remix-run/react";
import { ChevronRight, Search } from "lucide-react";
import { Fragment, useEffect, useRef } from "react";
import { Avatar } from "./avatar";
import type { Crumb } from "./handle";
import { MorePlaces } from "./more-places";
import type { ShellProps } from "./shell";
import { ThemeToggle } from "./theme-toggle";
import { Mark } from "./wreath";

/** Where you are, the search, the theme and, on a phone, the ways to more places and to your account. */
export function TopBar({ crumbs, ...frame }: ShellProps & { crumbs: readonly Crumb[] }) {
  const { viewer, companyName } = frame;
  return (
    <header className="top">
      <Link className="top-mark" to="/" aria-label="Laurels, home">
        <Mark />
      </Link>
      <Crumbs crumbs={crumbs.length > 0 ? crumbs : [{ label: companyName }]} />
      <Find />
      <ThemeToggle />
      <MorePlaces {...frame} />
      <Link className="top-me" to="/me">
        <Avatar person={viewer} size="small" />
        <span className="vh">Your account, {viewer.name}</span>
      </Link>
    </header>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <p className="crumb">
      {crumbs.map((crumb, index) => (
        <Fragment key={crumb.label}>
          {index > 0 && <ChevronRight className="i i-s" aria-hidden="true" />}
          {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : <span>{crumb.label}</span>}
        </Fragment>
      ))}
    </p>
  );
}

function Find() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", focusOnSlash);
    return () => removeEventListener("keydown", focusOnSlash);
  }, []);
  return (
    <Form action="/people" className="find" role="search">
      <button type="submit" aria-label="Find people">
        <Search className="i" aria-hidden="true" />
      </button>
      <input
        ref={input}
        name="q"
        type="search"
        aria-label="Find people"
        placeholder="Find people"
        maxLength={100}
      />
      <kbd aria-hidden="true">/</kbd>
    </Form>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
