/** Whether what is written says in every field what stands there already; what came from JSON may be in another order. */
export function saysNothingNew<Content extends object>(written: Content, standing: Content): boolean {
  return Object.entries(written).every(
    ([field, value]) => JSON.stringify(value) === JSON.stringify(standing[field as keyof Content]),
  );
}
