import type { ReactNode } from "react";

interface ScrollRegionProps {
  label: string;
  className: string;
  children: ReactNode;
}

/** Something wider than the screen that scrolls by itself, also with the arrow keys. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={className} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
