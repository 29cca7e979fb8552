import { timeZones } from "~/domain/people/time-zone";
import { Select } from "./select";
import { TextField } from "./text-field";
import { zoneOptions } from "./zone-words";

type Values = Partial<Record<string, string>>;

interface PersonFieldsProps {
  values: Values;
  errors: Values;
  departments: readonly { id: string; name: string }[];
}

/** What the directory says of one person, as fields of a form. */
export function PersonFields({ values, errors, departments }: PersonFieldsProps) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <div className="two">
        <TextField label="Name" required maxLength={120} autoComplete="off" {...field("name")} />
        <TextField
          label="Work e-mail"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          {...field("email")}
        />
      </div>
      <div className="two">
        <Select
          label="Department"
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          {...field("departmentId")}
        />
        <TextField label="Job title" maxLength={120} {...field("jobTitle")} />
      </div>
      <div className="two">
        <TextField
          label="Manager’s e-mail"
          type="email"
          maxLength={254}
          autoComplete="off"
          hint="Empty if there is none."
          {...field("managerEmail")}
        />
        <TextField label="Employee number" maxLength={60} autoComplete="off" {...field("employeeNumber")} />
      </div>
      <div className="two">
        <TextField label="Location" maxLength={120} {...field("location")} />
        <Select label="Time zone" options={zoneOptions(timeZones())} {...field("timeZone")} />
      </div>
      <div className="two">
        <TextField label="Start date" type="date" {...field("startDate")} />
      </div>
    </>
  );
}
