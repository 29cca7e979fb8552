import { NavLink } from "@remix-run/react";

interface SubNavProps {
  label: string;
  tabs: readonly { label: string; to: string }[];
}

/** Text tabs under a place, such as those of Manage. */
export function SubNav({ label, tabs }: SubNavProps) {
  return (
    <nav className="sub" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to}>{tab.label}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
