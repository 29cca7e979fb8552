import { Form } from "@remix-run/react";
import { Laptop, Smartphone } from "lucide-react";
import { Chip } from "~/ui/chip";
import { SubmitButton } from "~/ui/submit-button";

interface DevicesProps {
  devices: readonly { id: string; name: string; isPhone: boolean; seen: string; isThis: boolean }[];
}

export function Devices({ devices }: DevicesProps) {
  return (
    <section className="set" aria-labelledby="devices-title">
      <div>
        <h2 id="devices-title">Signed-in devices</h2>
        <p className="meta">You sign in with a code by mail. There is no password to forget.</p>
      </div>
      <div>
        <ul className="dev">
          {devices.map((device) => (
            <li key={device.id}>
              {device.isPhone ? (
                <Smartphone className="i" aria-hidden="true" />
              ) : (
                <Laptop className="i" aria-hidden="true" />
              )}
              <span className="grow">
                <b>{device.name}</b>
                <small>Seen {device.seen}</small>
              </span>
              {device.isThis ? (
                <Chip look="ok">This one</Chip>
              ) : (
                <SignOutDevice id={device.id} name={device.name} />
              )}
            </li>
          ))}
        </ul>
        {devices.length > 1 && (
          <Form method="post" action="/me/devices">
            <SubmitButton look="secondary" size="small" action="/me/devices" name="sessionId" value="others">
              Sign out everywhere else
            </SubmitButton>
          </Form>
        )}
      </div>
    </section>
  );
}

function SignOutDevice({ id, name }: { id: string; name: string }) {
  return (
    <Form method="post" action="/me/devices">
      <SubmitButton
        look="secondary"
        size="small"
        action="/me/devices"
        name="sessionId"
        value={id}
        aria-label={`Sign out ${name}`}
      >
        Sign out
      </SubmitButton>
    </Form>
  );
}
