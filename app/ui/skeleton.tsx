/** Grey lines in the shape of what comes. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className="stack-s" role="status" aria-busy="true" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skel" style={{ width: `${100 - index * 9}%` }} />
      ))}
    </div>
  );
}
