import type { FlatBallots } from "../../app/domain/voting/flat-ballots";

/**
 * What the bare rule takes over typed arrays, as short as it can be written: no merging, no result to explain, no
 * ties, no checks. Nothing that is of use to anybody can be expected to be much faster.
 */
export const floors = {
  pass: countNamed,
  irv: bareIrv,
  stv: bareStv,
  schulze: barePairs,
  ranked_pairs: barePairs,
  borda: bareBorda,
};

/** Every choice looked at once. */
function countNamed({ ids, choices }: FlatBallots): Float64Array {
  const named = new Float64Array(ids.length);
  for (let at = 0; at < choices.length; at += 1) named[choices[at]!]! += 1;
  return named;
}

/** All ballots looked at in each round, each from the place where it stood. Down to two entries. */
function bareIrv({ ids, starts, choices, counts }: FlatBallots): number {
  const out = new Uint8Array(ids.length);
  const places = starts.slice();
  let last = 0;
  for (let left = ids.length; left > 2; left -= 1) {
    const tallies = new Float64Array(ids.length);
    for (let ballot = 0; ballot < counts.length; ballot += 1) {
      const end = starts[ballot + 1]!;
      let at = places[ballot]!;
      while (at < end && out[choices[at]!] === 1) at += 1;
      places[ballot] = at;
      if (at < end) tallies[choices[at]!]! += counts[ballot]!;
    }
    last = -1;
    for (let entry = 0; entry < ids.length; entry += 1) {
      if (out[entry] === 0 && (last < 0 || tallies[entry]! < tallies[last]!)) last = entry;
    }
    out[last] = 1;
  }
  return last;
}

const seats = 3;

/**
 * The same walk with a weight for each ballot: one surplus (the largest first) or one elimination at a time. A
 * surplus takes all ballots of its entry along at a part of their weight, in floating point and not rounded.
 */
function bareStv({ ids, starts, choices, counts }: FlatBallots): number {
  const out = new Uint8Array(ids.length);
  const keeps = new Float64Array(ids.length).fill(1);
  const places = starts.slice();
  const weights = Float64Array.from(counts);
  const quota = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / (seats + 1)) + 1;
  let elected = 0;
  for (let left = ids.length; elected < seats && left > seats - elected; left -= 1) {
    const tallies = new Float64Array(ids.length);
    for (let ballot = 0; ballot < counts.length; ballot += 1) {
      const end = starts[ballot + 1]!;
      let at = places[ballot]!;
      if (at < end && out[choices[at]!] === 1) {
        weights[ballot]! *= keeps[choices[at]!]!;
        while (at < end && out[choices[at]!] === 1) at += 1;
        places[ballot] = at;
      }
      if (at < end) tallies[choices[at]!]! += weights[ballot]!;
    }
    let [first, last] = [-1, -1];
    for (let entry = 0; entry < ids.length; entry += 1) {
      if (out[entry] === 1) continue;
      if (first < 0 || tallies[entry]! > tallies[first]!) first = entry;
      if (last < 0 || tallies[entry]! < tallies[last]!) last = entry;
    }
    const isElected = tallies[first]! >= quota;
    if (isElected) keeps[first] = (tallies[first]! - quota) / tallies[first]!;
    out[isElected ? first : last] = 1;
    elected += Number(isElected);
  }
  return elected;
}

/** Every entry on a ballot against all that stand behind it or not on it. */
function barePairs({ ids, starts, choices, counts }: FlatBallots): Float64Array {
  const size = ids.length;
  const preferring = new Float64Array(size * size);
  const seenOn = new Int32Array(size).fill(-1);
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at += 1) {
      const entry = choices[at]!;
      seenOn[entry] = ballot;
      for (let other = 0; other < size; other += 1) {
        if (seenOn[other] !== ballot) preferring[entry * size + other]! += counts[ballot]!;
      }
    }
  }
  return preferring;
}

/** Points for each place; what is left is shared by the rest. */
function bareBorda({ ids, starts, choices, counts }: FlatBallots): Float64Array {
  const size = ids.length;
  const points = new Float64Array(size);
  const named = new Float64Array(size);
  let shared = 0;
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const [start, end, count] = [starts[ballot]!, starts[ballot + 1]!, counts[ballot]!];
    const rest = (size - 1 - (end - start)) / 2;
    for (let at = start; at < end; at += 1) {
      points[choices[at]!]! += (size - 1 - (at - start) - rest) * count;
      named[choices[at]!]! += count;
    }
    shared += rest * count;
  }
  return points.map((sum) => sum + shared);
}
