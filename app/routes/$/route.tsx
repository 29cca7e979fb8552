/** Every address that no other route knows: the 404 page inside the frame, so that one can go on from there. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function Unknown() {
  return null;
}
