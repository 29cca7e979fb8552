import type { Role } from "~/domain/people/role";
import { may, type Permission } from "~/domain/people/may";
import { SubNav, type Tab } from "./sub-nav";

const tabs: readonly (Tab & { needs: Permission })[] = [
  { label: "People", to: "/manage/people", needs: "manage-people" },
  { label: "Mail", to: "/manage/mail", needs: "read-mail" },
  { label: "Weekly letter", to: "/manage/digest", needs: "keep-updates" },
  { label: "Vendors", to: "/manage/vendors", alsoAt: ["/manage/items"], needs: "manage-vendors" },
  { label: "Audit log", to: "/manage/audit", needs: "read-audit" },
  { label: "Settings", to: "/manage/settings", needs: "manage-settings" },
];

/** The tabs of Manage that these roles open. */
export function manageTabs(roles: readonly Role[]) {
  return tabs.filter((tab) => may({ roles }, tab.needs));
}

/** The row of tabs at the top of every page under Manage. */
export function ManageNav({ roles }: { roles: readonly Role[] }) {
  return <SubNav label="Manage" tabs={manageTabs(roles)} />;
}
