import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { ThemeToggle } from "./theme-toggle";
import { Mark } from "./wreath";

interface PublicPageProps {
  companyName: string;
  width?: "narrow" | "wide";
  /** What stands in the foot besides the way to sign in. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The frame of pages that need no account: a certificate check, a vendor's order. Give the route `frame: "bare"`. */
export function PublicPage({ companyName, width = "narrow", foot, children }: PublicPageProps) {
  return (
    <div className="public">
      <header className="public-top">
        <Mark />
        <b>{companyName}</b>
        <ThemeToggle />
      </header>
      <main id="main" className={width === "wide" ? "wide" : undefined}>
        {children}
      </main>
      <footer className="public-foot">
        <span>Made with Laurels, open source</span>
        {foot ?? <Link to="/login">Sign in</Link>}
      </footer>
    </div>
  );
}
