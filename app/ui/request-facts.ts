import { createContext, useContext } from "react";

/** What the server knows of the request and the page needs while it is drawn there; empty in the browser. */
export const RequestFacts = createContext<{ nonce?: string; requestId?: string }>({});

/** The nonce for our own scripts and the reference number of the request. */
export function useRequestFacts() {
  return useContext(RequestFacts);
}
