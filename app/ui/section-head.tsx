import { Link } from "@remix-run/react";

interface SectionHeadProps {
  title: string;
  id?: string;
  more?: { label: string; to: string };
}

/** The title of a section and, at the right, the way to all of it. */
export function SectionHead({ title, id, more }: SectionHeadProps) {
  return (
    <div className="sec">
      <h2 id={id}>{title}</h2>
      {more && <Link to={more.to}>{more.label}</Link>}
    </div>
  );
}
