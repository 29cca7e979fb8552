import pg from "pg";
import { connect } from "../app/db/client.server";
import type { Place } from "./place";

/** The place with another of its databases, whose client is opened when it is needed. */
export interface Closed extends Place {
  databaseUrl: string;
}

export function at(place: Place, name: string): Closed {
  const url = new URL(place.databaseUrl);
  url.pathname = `/${name}`;
  const { dataDir, secret, rest, db } = place;
  return { dataDir, secret, rest, db, databaseUrl: url.href };
}

export const opened = (place: Closed): Place => ({ ...place, db: connect(place.databaseUrl) });

export async function using<T>(closed: Closed, work: (place: Place) => Promise<T>): Promise<T> {
  const place = opened(closed);
  try {
    return await work(place);
  } finally {
    await place.db.$disconnect();
  }
}

/** Copies a database that nobody is connected to. */
export async function copy(place: Place, from: string, to: string): Promise<void> {
  await place.db.$disconnect();
  await administer(place, `CREATE DATABASE "${to}" TEMPLATE "${from}" STRATEGY FILE_COPY`);
}

/** A copy of a database for an act that changes it, gone afterwards. */
export async function onCopy<T>(place: Place, of: string, work: (copy: Place) => Promise<T>): Promise<T> {
  await administer(place, `DROP DATABASE IF EXISTS "copy" WITH (FORCE)`);
  await copy(place, of, "copy");
  try {
    return await using(at(place, "copy"), work);
  } finally {
    await administer(place, `DROP DATABASE "copy" WITH (FORCE)`);
  }
}

export async function exists(place: Place, name: string): Promise<boolean> {
  const found = await administer(place, `SELECT FROM pg_database WHERE datname = '${name}'`);
  return found.rowCount === 1;
}

export async function administer({ databaseUrl }: Place, statement: string) {
  const url = new URL(databaseUrl);
  url.pathname = "/postgres";
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    return await admin.query(statement);
  } finally {
    await admin.end();
  }
}
