interface Account {
  employeeNumber: string | null;
  startDate: Date | null;
  jobTitle: string;
}

interface Taken {
  employeeNumber?: string;
  startDate?: Date;
  jobTitle?: string;
}

/** What an account that is kept lacks and takes over from the one that it is merged with. */
export function missingIn(kept: Account, gone: Account): Taken {
  return {
    ...(!kept.employeeNumber && gone.employeeNumber && { employeeNumber: gone.employeeNumber }),
    ...(!kept.startDate && gone.startDate && { startDate: gone.startDate }),
    ...(!kept.jobTitle && gone.jobTitle && { jobTitle: gone.jobTitle }),
  };
}

interface Managed<Manager> {
  id: string;
  manager: Manager | null;
}

/** Whom the kept one reports to afterwards: past the account that goes, where that is above, and never to itself. */
export function managerAfter<Manager extends { id: string }>(
  kept: Managed<Manager>,
  gone: Managed<Manager>,
  aboveKept: readonly string[],
): Manager | null {
  const manager = aboveKept.includes(gone.id) ? gone.manager : kept.manager;
  return manager?.id === kept.id ? null : manager;
}
