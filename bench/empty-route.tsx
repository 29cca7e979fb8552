/** A page with nothing of its own: what every page costs before it does anything. */
export function loader() {
  return null;
}

export default function Empty() {
  return null;
}
