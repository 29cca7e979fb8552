/** How many people of a group there are in the company, among nominees and on shortlists. */
export interface GroupCounts {
  name: string;
  company: number;
  nominees: number;
  shortlist: number;
}

export interface BalanceRow extends GroupCounts {
  /** Shares in whole percent of all people, nominees and people on shortlists. */
  shares: { company: number; nominees: number; shortlist: number };
  /** So few people that a share says little. */
  isSmall: boolean;
}

const fewest = 5;

/** The shares of groups that have people, the largest group first. Each person counts once in each column. */
export function balanceOf(groups: readonly GroupCounts[]): BalanceRow[] {
  const total = (column: "company" | "nominees" | "shortlist") =>
    groups.reduce((sum, group) => sum + group[column], 0);
  const [company, nominees, shortlist] = [total("company"), total("nominees"), total("shortlist")];
  return groups
    .filter((group) => group.company + group.nominees + group.shortlist > 0)
    .map((group) => ({
      ...group,
      shares: {
        company: percent(group.company, company),
        nominees: percent(group.nominees, nominees),
        shortlist: percent(group.shortlist, shortlist),
      },
      isSmall: group.company < fewest,
    }))
    .sort((one, other) => other.company - one.company || (one.name < other.name ? -1 : 1));
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 100) / whole);
}
