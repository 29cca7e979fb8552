import type { ReactNode } from "react";
import { Knot } from "./knot";
import { Mark, Wreath } from "./wreath";

/** The frame of the sign-in pages: the cover of the book at the left, one small form at the right. */
export function CoverPage({ label, title, children }: { label: string; title: string; children: ReactNode }) {
  return (
    <div className="lg">
      <div className="cov" aria-hidden="true">
        <div className="cov-in">
          <div className="big">
            <Wreath />
            <Knot />
          </div>
          <div>
            <p className="wm">Laurels</p>
            <p className="tagline">For wins that took two departments.</p>
          </div>
        </div>
      </div>
      <main id="main">
        <div className="lm">
          <Mark />
        </div>
        <p className="label">{label}</p>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
