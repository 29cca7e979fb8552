import { useEffect, useState } from "react";
import { timeLeft } from "./dates";

interface CountdownProps {
  /** ISO instants: the end, and the server's now, so that the first paint agrees. */
  to: string;
  now: string;
  look?: "stub" | "line";
}

/** The time left, written by the server and refreshed each minute. It never ticks. */
export function Countdown({ to, now, look = "stub" }: CountdownProps) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const ahead = new Date(now).getTime() - Date.now();
    const timer = setInterval(() => setAt(new Date(Date.now() + ahead).toISOString()), 60_000);
    return () => clearInterval(timer);
  }, [now]);
  const left = timeLeft(at, to);
  if (left.over) return <p className="h4">Closed</p>;
  if (look === "line") {
    return (
      <span className="tn">
        {left.main} {left.rest} left
      </span>
    );
  }
  return (
    <>
      <p className="num">{left.main}</p>
      <p className="h4">{left.rest ? `${left.rest} left` : "left"}</p>
    </>
  );
}
