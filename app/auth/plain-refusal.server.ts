/** For addresses that give a file and no page: whoever may not open it reads that as plain text. */
export async function orPlainly<Asked>(asked: Promise<Asked>): Promise<Asked> {
  try {
    return await asked;
  } catch (thrown) {
    if (!(thrown instanceof Response) || thrown.status !== 403) throw thrown;
    throw new Response("Your roles do not open this.\n", { status: 403 });
  }
}
