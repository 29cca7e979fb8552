import { transportFor, transportTitles, type Transport } from "~/domain/mail/transport";
import { noTransport } from "./transports/none.server";
import { resendTransport } from "./transports/resend.server";
import { smtpTransport } from "./transports/smtp.server";

export interface MailSettings {
  DEMO: boolean;
  RESEND_API_KEY: string;
  RESEND_BASE_URL: string;
  RESEND_RATE: number;
  SMTP_URL: string;
}

/** The transport that the settings ask for. */
export function openTransport(settings: MailSettings): Transport {
  const name = transportFor(settings);
  if (name === "smtp") return smtpTransport({ url: settings.SMTP_URL });
  if (name === "none") return noTransport();
  return resendTransport({
    apiKey: settings.RESEND_API_KEY,
    baseUrl: settings.RESEND_BASE_URL,
    perSecond: settings.RESEND_RATE,
  });
}

/** The line of the start that says how letters leave. */
export function transportLine(transport: Transport): string {
  return `Mail goes by ${transportTitles[transport.name]}.`;
}
