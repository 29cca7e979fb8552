import { Layout } from "./parts/layout";
import type { LetterDesign, LetterOf } from "./parts/letter";
import { Greeting, Meta, Paragraph, Title } from "./parts/text";

function subject(): string {
  return "Your address in Laurels was changed";
}

function preheader(): string {
  return "Your sign-in codes go to another address from now on.";
}

function Letter({ props, frame }: LetterOf<"address-changed">) {
  return (
    <Layout frame={frame} template="address-changed" preheader={preheader()} about="Your account">
      <Greeting name={props.name} />
      <Title>Your address was changed</Title>
      <Paragraph>{`${props.by} changed the address of your account at ${frame.companyName}. Sign-in codes go to the new address from now on, and your devices are signed out.`}</Paragraph>
      <Paragraph>
        {`Is that not right? Then tell the ${frame.peopleTeamName} and an administrator today: whoever reads the new address can sign in as you.`}
      </Paragraph>
      <Meta>This letter went to the old address, so that you hear of it in any case.</Meta>
    </Layout>
  );
}

export const addressChanged: LetterDesign<"address-changed"> = {
  subject,
  preheader,
  Letter,
  previewProps: { name: "Charlie Chase", by: "Dana Reyes" },
};
