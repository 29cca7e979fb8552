import { z } from "zod";

const shape = z.string().min(8).max(64);

/** The key of a form that makes something, so that sending it twice makes one thing. No form of ours is without. */
export function requireFormKey(sent: unknown): string {
  const key = shape.safeParse(sent);
  if (!key.success) throw new Response("This is not the form of this page.", { status: 400 });
  return key.data;
}
