/** Two lines for a shell: what the seed was sealed as, and the entries in the order of the lot, each after its mark. The second needs the mark of the box. */
export function lotCommands(
  seed: string,
  box: string | null,
  ids: readonly string[],
): { seal: string; order: string | null } {
  const entries = [...ids].sort().map(quoted).join(" ");
  const mark = `printf '%s\\n%s\\n%s' ${seed} ${box} "$id" | sha256sum | cut -c1-64`;
  return {
    seal: `printf ${seed} | sha256sum`,
    order: box && `for id in ${entries}; do echo "$(${mark}) $id"; done | LC_ALL=C sort`,
  };
}

function quoted(id: string): string {
  return /^[\w-]+$/.test(id) ? id : `'${id.replaceAll("'", `'\\''`)}'`;
}
