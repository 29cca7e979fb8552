import { Link } from "@remix-run/react";

interface SegmentedProps {
  label: string;
  options: readonly { label: string; to: string; current: boolean }[];
}

/** A choice between views of the same thing. Each is a link, so it works without scripts and can be shared. */
export function Segmented({ label, options }: SegmentedProps) {
  return (
    <nav className="seg" aria-label={label}>
      {options.map((option) => (
        <Link
          key={option.to}
          to={option.to}
          aria-current={option.current ? "true" : undefined}
          preventScrollReset
        >
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
