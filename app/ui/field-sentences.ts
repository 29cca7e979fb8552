interface Issue {
  path: readonly PropertyKey[];
  message: string;
}

/** What a form's shape found wrong, as one sentence for each field; the first one said about a field counts. */
export function fieldSentences({ issues }: { issues: readonly Issue[] }): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const { path, message } of issues) sentences[path.map(String).join(".")] ??= message;
  return sentences;
}
