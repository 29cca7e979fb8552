/** An error as the API words it. */
export class Problem extends Error {
  constructor(
    readonly statusCode: number,
    readonly problem: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }

  get body() {
    return { statusCode: this.statusCode, name: this.problem, message: this.message };
  }
}

export const missing = (field: string) =>
  new Problem(422, "missing_required_field", `Missing \`${field}\` field.`);
export const invalid = (message: string) => new Problem(422, "invalid_parameter", message);
