const bounds = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000];
const begunAt = Date.now();
const byStatus = new Map<string, number>();
const buckets = bounds.map(() => 0);
let count = 0;
let sum = 0;

/** Counts one answered request. */
export function countRequest(status: number, ms: number): void {
  const family = `${Math.floor(status / 100)}xx`;
  byStatus.set(family, (byStatus.get(family) ?? 0) + 1);
  bounds.forEach((bound, index) => {
    if (ms <= bound) buckets[index] = (buckets[index] ?? 0) + 1;
  });
  count += 1;
  sum += ms;
}

/** What this process has seen, in the text format of Prometheus. `gauges` are asked from the database. */
export function metricsText(gauges: Record<string, number>): string {
  const memory = process.memoryUsage();
  const lines = [
    "# TYPE laurels_requests_total counter",
    ...[...byStatus].sort().map(([family, seen]) => `laurels_requests_total{status="${family}"} ${seen}`),
    "# TYPE laurels_request_milliseconds histogram",
    ...bounds.map((bound, index) => `laurels_request_milliseconds_bucket{le="${bound}"} ${buckets[index]}`),
    `laurels_request_milliseconds_bucket{le="+Inf"} ${count}`,
    `laurels_request_milliseconds_sum ${Math.round(sum)}`,
    `laurels_request_milliseconds_count ${count}`,
    ...gauge("process_resident_memory_bytes", memory.rss),
    ...gauge("process_start_time_seconds", Math.round(begunAt / 1_000)),
    ...Object.entries(gauges).flatMap(([name, value]) => gauge(`laurels_${name}`, value)),
  ];
  return `${lines.join("\n")}\n`;
}

function gauge(name: string, value: number): string[] {
  return [`# TYPE ${name} gauge`, `${name} ${value}`];
}
