import { randomBytes, randomUUID } from "node:crypto";
import { certificateCode, certificateCodeBytes } from "~/domain/laureates/certificate-code";
import type { DepartmentFunction } from "~/domain/people/department-function";
import type { Tx } from "./client.server";

interface RunHonours {
  runId: string;
  awardId: string;
  awardName: string;
  cycleName: string;
  citation: string;
  honouredOn: Date;
  personIds: readonly string[];
}

export interface RunLaureate {
  id: string;
  personId: string;
  name: string;
}

/** Adds a laureate for each person of a run, seen at once, with the names and functions of the day. The run and the person are a key. */
export async function insertRunLaureates(tx: Tx, honours: RunHonours, now: Date): Promise<RunLaureate[]> {
  const { runId, personIds, ...columns } = honours;
  const people = await tx.$queryRaw<{ personId: string; name: string; function: DepartmentFunction }[]>`
    SELECT person."id" AS "personId", person."name", department."function"::text AS "function"
    FROM "Person" person JOIN "Department" department ON department."id" = person."departmentId"
    WHERE person."id" = ANY(${personIds}::text[]) ORDER BY person."name", person."id"`;
  const laureates = people.map((person) => ({ id: randomUUID(), ...person }));
  await tx.laureate.createMany({
    data: laureates.map(({ id, personId, name }) => ({
      ...columns,
      id,
      title: name,
      thresholdRunId: runId,
      thresholdFor: personId,
      announcedAt: now,
      createdAt: now,
      certificateCode: certificateCode(randomBytes(certificateCodeBytes)),
    })),
  });
  await tx.laureateMember.createMany({
    data: laureates.map(({ id, personId, name, function: its }) => ({
      laureateId: id,
      personId,
      name,
      function: its,
    })),
  });
  return laureates.map(({ id, personId, name }) => ({ id, personId, name }));
}
