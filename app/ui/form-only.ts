/** The loader of an address that only takes forms: who looks there gets the page for what is not there. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

/** Never drawn. With it, what is thrown becomes a page. */
export default function FormOnly() {
  return null;
}
