import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

interface VendorFieldsProps {
  values: Record<string, string | undefined>;
  errors: Record<string, string | undefined>;
}

/** What we keep of a vendor. */
export function VendorFields({ values, errors }: VendorFieldsProps) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <TextField label="Name" required maxLength={120} {...field("name")} />
      <div className="g2">
        <TextField label="Contact" maxLength={120} hint="Who reads our orders." {...field("contactName")} />
        <TextField label="Orders to" type="email" required maxLength={254} {...field("email")} />
        <TextField label="Our account number" maxLength={60} {...field("accountNumber")} />
        <TextField
          label="Currency"
          required
          maxLength={3}
          hint="Three letters, such as EUR."
          {...field("currency")}
        />
        <TextField label="Payment terms" maxLength={120} {...field("paymentTerms")} />
        <TextField
          label="Lead time"
          inputMode="numeric"
          required
          maxLength={3}
          after={<span className="muted">working days</span>}
          {...field("leadTimeDays")}
        />
      </div>
      <TextArea label="Note" rows={3} maxLength={1000} hint="Only we read it." {...field("note")} />
    </>
  );
}
