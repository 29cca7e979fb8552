import fraunces from "@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2?url";
import inter from "@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2?url";

/** Links that fetch the two upright fonts early. For `links` of the root. */
export const fontLinks = [fraunces, inter].map((href) => ({
  rel: "preload" as const,
  href,
  as: "font" as const,
  type: "font/woff2",
  crossOrigin: "anonymous" as const,
}));
