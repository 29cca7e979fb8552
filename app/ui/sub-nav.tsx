import { Link, useLocation } from "@remix-run/react";

export interface Tab {
  label: string;
  to: string;
  /** Other paths that belong to this tab. */
  alsoAt?: readonly string[];
}

/** Text tabs under a place, such as those of Manage. */
export function SubNav({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { pathname } = useLocation();
  return (
    <nav className="sub" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} aria-current={isIn(tab, pathname) ? "page" : undefined}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isIn({ to, alsoAt = [] }: Tab, path: string): boolean {
  return [to, ...alsoAt].some((start) => path === start || path.startsWith(`${start}/`));
}
